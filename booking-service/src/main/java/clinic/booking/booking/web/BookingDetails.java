package clinic.booking.booking.web;

import clinic.booking.booking.BookingQueries;
import clinic.booking.booking.BookingView;
import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.BookingRules;
import clinic.booking.booking.domain.Phase;
import clinic.booking.booking.domain.Slot;
import clinic.booking.booking.domain.VisitPlan;
import clinic.booking.calendar.Resources;
import clinic.booking.calendar.Sites;
import clinic.booking.patient.Driver;
import clinic.booking.patient.Patient;
import clinic.booking.web.Labels;
import clinic.common.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what the pages of one booking show.
@Component
class BookingDetails {

    private final BookingQueries queries;
    private final BookingRules rules;
    private final Sites sites;
    private final Resources resources;
    private final Clock clock;

    BookingDetails(
            BookingQueries queries,
            BookingRules rules,
            Sites sites,
            Resources resources,
            Clock clock) {
        this.queries = queries;
        this.rules = rules;
        this.sites = sites;
        this.resources = resources;
        this.clock = clock;
    }

    /// @throws Problem 404
    BookingDetail of(UUID id) {
        return of(queries.view(id).orElseThrow(() -> Problem.notFound("booking")));
    }

    private BookingDetail of(BookingView view) {
        Booking booking = view.booking();
        ZoneId zone = booking.slot().zone();
        return new BookingDetail(
                booking.id(),
                booking.version(),
                booking.patientId(),
                view.patient().map(Patient::name).orElse("erased patient"),
                booking.stage(),
                Labels.stage(booking.stage()),
                place(booking),
                plan(booking.plan()),
                booking.plan().regions().stream().map(Labels::of).collect(Collectors.joining(", ")),
                view.driver().map(Driver::name).orElse(null),
                view.driver().map(Driver::phone).orElse(null),
                BookingBody.earliestDate(booking),
                booking.deferrals(),
                NextStep.of(booking.phase()),
                PossibleSteps.of(booking, rules, clock.instant()),
                view.openWork().stream()
                        .map(
                                entry ->
                                        new BookingDetail.Work(
                                                entry.id(),
                                                entry.what(),
                                                entry.urgent(),
                                                entry.dueBy().atZone(zone)))
                        .toList(),
                view.timeline().stream()
                        .map(
                                entry ->
                                        new BookingDetail.Line(
                                                entry.at().atZone(zone),
                                                entry.what(),
                                                entry.by(),
                                                entry.service()))
                        .toList());
    }

    private BookingDetail.@Nullable Place place(Booking booking) {
        Slot slot = booking.slot();
        UUID device = slot.deviceId();
        return booking.phase().keepsSlot() || booking.phase() instanceof Phase.NoShow
                ? new BookingDetail.Place(
                        at(slot.start(), slot),
                        at(slot.end(), slot),
                        at(slot.recoveryEnd(), slot),
                        sites.get(slot.siteId()).name(),
                        resources.name(slot.practitionerId()),
                        resources.name(slot.roomId()),
                        resources.name(slot.recoveryBayId()),
                        device == null ? null : resources.name(device))
                : null;
    }

    private static ZonedDateTime at(Instant instant, Slot slot) {
        return instant.atZone(slot.zone());
    }

    private static String plan(VisitPlan plan) {
        return Labels.title(plan.treatment())
                + ", "
                + Labels.of(plan.indication())
                + (plan.ultrasound() ? ", with ultrasound" : "")
                + (plan.sedation() ? ", with sedation" : "");
    }
}
