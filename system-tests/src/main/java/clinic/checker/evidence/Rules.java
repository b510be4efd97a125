package clinic.checker.evidence;

import java.time.Duration;
import java.time.LocalTime;

/// The numbers by which messages are judged.
///
/// @param quietFrom the first quiet minute of a patient's night
/// @param quietUntil the first minute that is not
/// @param inHand how long a letter may be on its way to the provider
/// @param unheard how long after a commit another service may not know of it yet, faults included,
///     while nobody moves the clock
/// @param skew by how much the services' clocks may differ
public record Rules(
        LocalTime quietFrom,
        LocalTime quietUntil,
        Duration inHand,
        Duration unheard,
        Duration skew) {

    /// As the services are configured.
    public static Rules usual() {
        return new Rules(
                LocalTime.of(21, 0),
                LocalTime.of(8, 0),
                Duration.ofMinutes(2),
                Duration.ofMinutes(10),
                Duration.ZERO);
    }

    public Rules skewed(Duration by) {
        return new Rules(quietFrom, quietUntil, inHand, unheard, by);
    }
}
