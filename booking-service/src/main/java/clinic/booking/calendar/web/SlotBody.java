package clinic.booking.calendar.web;

import clinic.booking.booking.domain.Slot;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A slot as programs see and send it. Times are with the offset of the site.
///
/// @param end may be left out by who sends it: how long a procedure takes is the clinic's to say
/// @param recoveryEnd as `end`
public record SlotBody(
        @NotNull OffsetDateTime start,
        @Nullable OffsetDateTime end,
        @Nullable OffsetDateTime recoveryEnd,
        @NotNull UUID siteId,
        @NotNull UUID practitionerId,
        @NotNull UUID roomId,
        @NotNull UUID recoveryBayId,
        @Nullable UUID deviceId) {

    public static SlotBody of(Slot slot) {
        return new SlotBody(
                at(slot.start(), slot.zone()),
                at(slot.end(), slot.zone()),
                at(slot.recoveryEnd(), slot.zone()),
                slot.siteId(),
                slot.practitionerId(),
                slot.roomId(),
                slot.recoveryBayId(),
                slot.deviceId());
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
