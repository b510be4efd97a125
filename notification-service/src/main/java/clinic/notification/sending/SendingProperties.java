package clinic.notification.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How letters are handed over. Defaults stand in `application.yml`.
///
/// @param from the sender's address
/// @param smsDomain where the local adapter delivers texts, as mail to `<digits>@<smsDomain>`
/// @param senders threads
/// @param lookEvery how often a sender looks by itself
/// @param claim how long a sender may be silent before another one takes its letter
/// @param attempts within one round
/// @param firstPause between attempts, doubled each time
/// @param rounds per channel
/// @param roundPause after a round, doubled each time
@ConfigurationProperties("clinic.notification.sending")
public record SendingProperties(
        String from,
        String smsDomain,
        int senders,
        Duration lookEvery,
        Duration claim,
        int attempts,
        Duration firstPause,
        int rounds,
        Duration roundPause,
        Breaker breaker) {

    /// @param failures percent of the window that opens it
    /// @param window attempts
    /// @param openFor how long nothing is tried then
    public record Breaker(float failures, int window, Duration openFor) {}
}
