package clinic.booking.calendar.web;

import clinic.booking.booking.domain.Treatment;
import clinic.booking.calendar.CalendarSettings;
import clinic.booking.calendar.PartOfDay;
import clinic.booking.calendar.SlotWish;
import clinic.booking.calendar.Slots;
import clinic.booking.web.Listing;
import clinic.common.web.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN')")
class SlotApi {

    private final Slots slots;
    private final CalendarSettings settings;
    private final Clock clock;

    SlotApi(Slots slots, CalendarSettings settings, Clock clock) {
        this.slots = slots;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param from a day or a time; today where it is left out
    /// @param to a day (included) or a time; as far as the calendar goes where it is left out
    @GetMapping("/api/slots")
    List<SlotBody> slots(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Treatment treatment,
            @RequestParam(defaultValue = "false") boolean ultrasound,
            @RequestParam(required = false) @Nullable UUID practitionerId,
            @RequestParam(required = false) @Nullable UUID siteId,
            @RequestParam(required = false) @Nullable PartOfDay part,
            @RequestParam(defaultValue = "20") int limit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Bound begin = from == null ? Bound.of(today.minusDays(1)) : bound("from", from);
        Bound end =
                to == null
                        ? Bound.of(begin.day().plusDays(settings.searchDays()))
                        : bound("to", to);
        SlotWish wish =
                SlotWish.any(begin.first(), end.last(), ultrasound, Listing.limit(limit))
                        .within(begin.moment(), end.moment())
                        .with(practitionerId)
                        .at(siteId)
                        .in(part);
        return slots.search(wish).stream().map(SlotBody::of).toList();
    }

    /// A day at the site, or a moment that falls on that day somewhere.
    private record Bound(LocalDate day, @Nullable Instant moment) {

        static Bound of(LocalDate day) {
            return new Bound(day, null);
        }

        LocalDate first() {
            return moment == null ? day : day.minusDays(1);
        }

        LocalDate last() {
            return moment == null ? day : day.plusDays(1);
        }
    }

    private static Bound bound(String field, String text) {
        try {
            if (!text.contains("T")) {
                return Bound.of(LocalDate.parse(text));
            }
            Instant moment = OffsetDateTime.parse(text).toInstant();
            return new Bound(LocalDate.ofInstant(moment, ZoneOffset.UTC), moment);
        } catch (DateTimeException e) {
            throw Problem.malformed(field + " is a day (2026-12-06) or a time with its offset.")
                    .with("field", field);
        }
    }
}
