package clinic.common.duework;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How due work is fired.
///
/// @param enabled false where this instance fires nothing
/// @param chunk for how many subjects work is fired in one transaction; a slow action holds up so
///     many others
/// @param idlePoll how often the clock is looked at while nothing is known to be due
/// @param firstRetry the wait after the first failure; doubles up to `longestRetry`
/// @param attempts after how many failures work is given up and parked in `due_dead`
@ConfigurationProperties("clinic.due-work")
public record DueWorkProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("50") int chunk,
        @DefaultValue("PT0.25S") Duration idlePoll,
        @DefaultValue("PT1S") Duration firstRetry,
        @DefaultValue("PT5M") Duration longestRetry,
        @DefaultValue("8") int attempts) {

    /// @param attempt how often it has failed, from 1 on
    Duration retry(int attempt) {
        Duration wait = firstRetry;
        for (int i = 1; i < attempt && wait.compareTo(longestRetry) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestRetry) > 0 ? longestRetry : wait;
    }
}
