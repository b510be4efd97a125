package clinic.common.time;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param file where a demo keeps how far its clock is moved; absent outside a demo, and then the
///     clock cannot be moved
@ConfigurationProperties("clinic.clock")
public record ClockProperties(@Nullable Path file) {}
