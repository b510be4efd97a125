package clinic.screening.effect.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One of the two checks after a visit.
///
/// @param day 7 or 10, counted from the day of the discharge
/// @param opensAt the beginning of that day at the site; never answered sooner
public record EffectCheck(UUID id, UUID bookingId, int day, Instant opensAt, Phase phase) {
    public static final int FIRST = 7;
    public static final int LAST = 10;

    public sealed interface Phase {}

    public record Waiting() implements Phase {}

    /// @param effect present at day 10, where the pain before the visit is known
    public record Recorded(
            Instant at,
            int nrs,
            List<Integer> peg,
            Optional<Integer> pgic,
            Optional<String> note,
            Optional<Integer> baseline,
            Optional<Effect> effect)
            implements Phase {}

    public static EffectCheck planned(
            UUID id, UUID bookingId, int day, Instant dischargedAt, ZoneId zone) {
        LocalDate on = dischargedAt.atZone(zone).toLocalDate().plusDays(day);
        return new EffectCheck(
                id, bookingId, day, on.atStartOfDay(zone).toInstant(), new Waiting());
    }

    public boolean waiting() {
        return phase instanceof Waiting;
    }

    public boolean due(Instant now) {
        return waiting() && !opensAt.isAfter(now);
    }
}
