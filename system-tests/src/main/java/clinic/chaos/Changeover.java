package clinic.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// The night in which clocks are put forward or back: the patients are to go through it.
final class Changeover {
    private static final ZoneRules CLOCKS = ZoneId.of("America/New_York").getRules();

    /// The clocks are put at two at night; the patients come in a morning.
    private static final Duration BEFORE = Duration.ofDays(4).plusHours(16);

    private Changeover() {}

    /// Moves the time close to the next such night.
    ///
    /// @param spring whether it is the one in which an hour is missing
    /// @return when the clocks are put
    static Instant approach(PatientTime time, boolean spring) {
        time.awaitQuiet();
        Instant now = time.now();
        ZoneOffsetTransition change = CLOCKS.nextTransition(now.plus(BEFORE));
        if (change.isGap() != spring) {
            change = CLOCKS.nextTransition(change.getInstant());
        }
        time.forward(Duration.between(now, change.getInstant().minus(BEFORE)));
        time.awaitQuiet();
        return change.getInstant();
    }
}
