package clinic.notification.message.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// The night, in which nobody's phone rings. Said in the patient's zone.
///
/// @param from the first quiet minute, 21:00 (house rule; TCPA 47 CFR 64.1200 has 21:00–08:00 for
///     calls)
/// @param until the first minute that is not, 08:00
public record QuietHours(LocalTime from, LocalTime until) {

    /// @return `now` where it is day for the patient, else the end of that night
    public Instant awake(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(until);
        boolean quiet = from.isBefore(until) ? late && early : late || early;
        if (!quiet) {
            return now;
        }
        boolean tomorrow = from.isAfter(until) && late;
        return local.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(until)
                .atZone(zone)
                .toInstant();
    }
}
