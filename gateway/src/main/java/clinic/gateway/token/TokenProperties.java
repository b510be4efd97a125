package clinic.gateway.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param days how long a token is good where nobody says it
/// @param longestDays the most one can ask for
/// @param noteUse how exactly the last use is noted, so that not every request writes
@ConfigurationProperties("clinic.gateway.tokens")
record TokenProperties(
        @DefaultValue("30") int days,
        @DefaultValue("366") int longestDays,
        @DefaultValue("PT1M") Duration noteUse) {}
