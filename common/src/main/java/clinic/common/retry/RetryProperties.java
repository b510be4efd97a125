package clinic.common.retry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long somebody who waits for an answer is kept waiting for a database that is away.
///
/// @param retries after the first attempt
/// @param delay before the first retry; each later one waits four times as long
/// @param jitter by how much a delay may differ, so that two who met do not meet again
/// @param longest no retry begins later than this after the first attempt began
@ConfigurationProperties("clinic.retry")
public record RetryProperties(
        @DefaultValue("4") int retries,
        @DefaultValue("PT0.03S") Duration delay,
        @DefaultValue("PT0.02S") Duration jitter,
        @DefaultValue("PT4S") Duration longest) {}
