package clinic.common.duework;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How due work is fired.
///
/// @param enabled false where this instance fires nothing
/// @param chunk how much is fired in one transaction at most
/// @param chunkTime after how long a transaction fires no more of its chunk
/// @param lockWait how long a firing waits for a lock that another one holds
/// @param firstRest how long a subject's work is then left alone; doubles up to `longestRest`
/// @param busyPoll the wait before looking again after all that was due has been fired
/// @param idlePoll how often the clock is looked at while nothing is known to be due
/// @param wholeLook how often one looks for work that was planned into the past
/// @param firstRetry the wait after the first failure; doubles up to `longestRetry`
/// @param attempts after how many failures work is given up and parked in `due_dead`
@ConfigurationProperties("clinic.due-work")
public record DueWorkProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500") int chunk,
        @DefaultValue("PT0.1S") Duration chunkTime,
        @DefaultValue("PT0.5S") Duration lockWait,
        @DefaultValue("PT0.1S") Duration firstRest,
        @DefaultValue("PT10S") Duration longestRest,
        @DefaultValue("PT0.02S") Duration busyPoll,
        @DefaultValue("PT0.25S") Duration idlePoll,
        @DefaultValue("PT1S") Duration wholeLook,
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
