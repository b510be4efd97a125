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
        LocalDate first = from == null ? today.minusDays(1) : day("from", from);
        LocalDate last = to == null ? first.plusDays(settings.searchDays()) : day("to", to);
        SlotWish wish =
                SlotWish.any(first, last, ultrasound, Listing.limit(limit))
                        .with(practitionerId)
                        .at(siteId)
                        .in(part);
        return slots.search(wish).stream()
                .map(SlotBody::of)
                .filter(slot -> from == null || !before(slot.start(), from))
                .filter(slot -> to == null || !to.contains("T") || before(slot.start(), to))
                .toList();
    }

    private static boolean before(OffsetDateTime start, String bound) {
        return bound.contains("T")
                && start.toInstant().isBefore(OffsetDateTime.parse(bound).toInstant());
    }

    private static LocalDate day(String field, String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toLocalDate()
                    : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.malformed(field + " is a day (2026-12-06) or a time with its offset.")
                    .with("field", field);
        }
    }
}
