package clinic.booking.calendar.web;

import clinic.booking.booking.domain.Slot;
import clinic.booking.calendar.CalendarSettings;
import clinic.booking.calendar.Site;
import clinic.booking.calendar.Sites;
import clinic.common.web.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what a caller sends into a slot, and what a page's form field carries too.
@Component
public class ChosenSlots {

    private static final int PARTS = 6;

    private final Sites sites;
    private final CalendarSettings settings;

    ChosenSlots(Sites sites, CalendarSettings settings) {
        this.sites = sites;
        this.settings = settings;
    }

    /// @throws Problem 422 where the site is unknown or the times are not as long as the clinic's
    public Slot of(SlotBody body) {
        Site site =
                sites.find(body.siteId())
                        .orElseThrow(() -> Problem.field("slot.siteId", "There is no such site."));
        Instant start = body.start().toInstant();
        Instant end = start.plus(settings.procedure());
        Instant recoveryEnd = end.plus(settings.recovery());
        same("slot.end", body.end(), end);
        same("slot.recoveryEnd", body.recoveryEnd(), recoveryEnd);
        return new Slot(
                start,
                end,
                recoveryEnd,
                site.timeZone(),
                site.id(),
                body.practitionerId(),
                body.roomId(),
                body.recoveryBayId(),
                body.deviceId());
    }

    /// As a page's radio button or link carries it.
    public String text(Slot slot) {
        return String.join(
                "~",
                slot.start().toString(),
                slot.siteId().toString(),
                slot.practitionerId().toString(),
                slot.roomId().toString(),
                slot.recoveryBayId().toString(),
                slot.deviceId() == null ? "" : slot.deviceId().toString());
    }

    /// @throws Problem 400 where it was not made by `text`
    public Slot of(String text) {
        String[] parts = text.split("~", -1);
        if (parts.length != PARTS) {
            throw Problem.malformed("This is not a slot.");
        }
        try {
            return of(
                    new SlotBody(
                            OffsetDateTime.parse(parts[0]),
                            null,
                            null,
                            UUID.fromString(parts[1]),
                            UUID.fromString(parts[2]),
                            UUID.fromString(parts[3]),
                            UUID.fromString(parts[4]),
                            parts[5].isEmpty() ? null : UUID.fromString(parts[5])));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw Problem.malformed("This is not a slot.");
        }
    }

    private static void same(String field, @Nullable OffsetDateTime said, Instant meant) {
        if (said != null && !said.toInstant().equals(meant)) {
            throw Problem.field(field, "A slot of this start ends at " + meant + ".");
        }
    }
}
