package clinic.booking.booking.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time with the people, rooms and things that are needed for it.
///
/// @param end when the procedure ends and the recovery bay is needed
/// @param recoveryEnd when the recovery bay is free again
/// @param zone the site's time zone: its days are the days of the booking
/// @param deviceId the ultrasound device, where the plan needs one
public record Slot(
        Instant start,
        Instant end,
        Instant recoveryEnd,
        ZoneId zone,
        UUID siteId,
        UUID practitionerId,
        UUID roomId,
        UUID recoveryBayId,
        @Nullable UUID deviceId) {

    /// The day of the visit, at the site.
    public LocalDate day() {
        return LocalDate.ofInstant(start, zone);
    }

    /// When the visit begins by the clock on the site's wall.
    public LocalTime timeOfDay() {
        return LocalTime.ofInstant(start, zone);
    }
}
