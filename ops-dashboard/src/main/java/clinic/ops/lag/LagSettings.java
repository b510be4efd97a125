package clinic.ops.lag;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param every the broker is asked this often, by one thread and never by who looks at the page
/// @param answerWithin after which the broker counts as away
/// @param lateAfter a group whose oldest record waits longer than this is late
@ConfigurationProperties("clinic.ops.lag")
public record LagSettings(Duration every, Duration answerWithin, Duration lateAfter) {}
