package clinic.booking.booking.web;

import clinic.booking.booking.BookingView;
import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.Phase;
import clinic.booking.booking.domain.Stage;
import clinic.booking.booking.domain.VisitPlan;
import clinic.booking.calendar.web.SlotBody;
import clinic.booking.patient.Driver;
import clinic.booking.worklist.web.WorklistBody;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A booking as programs see it.
///
/// @param slot absent while the booking has none
/// @param earliestDate where it was put off: the first possible day, once it is known
/// @param clearedToStart whether a checked-in patient's measurements are accepted
/// @param worklist what is open for it
record BookingBody(
        UUID id,
        UUID patientId,
        Stage stage,
        long version,
        @Nullable SlotBody slot,
        VisitPlan plan,
        @Nullable Driver driver,
        @Nullable LocalDate earliestDate,
        boolean clearedToStart,
        List<WorklistBody> worklist,
        List<Line> timeline) {

    /// One line of the timeline.
    record Line(OffsetDateTime at, String what, String by, String service) {}

    static BookingBody of(BookingView view) {
        Booking booking = view.booking();
        ZoneId zone = booking.slot().zone();
        return new BookingBody(
                booking.id(),
                booking.patientId(),
                booking.stage(),
                booking.version(),
                slot(booking),
                booking.plan(),
                view.driver().orElse(null),
                earliestDate(booking),
                booking.phase() instanceof Phase.CheckedIn visit && visit.vitalsAccepted(),
                view.openWork().stream().map(WorklistBody::of).toList(),
                view.timeline().stream()
                        .map(
                                entry ->
                                        new Line(
                                                entry.at().atZone(zone).toOffsetDateTime(),
                                                entry.what(),
                                                entry.by(),
                                                entry.service()))
                        .toList());
    }

    static @Nullable SlotBody slot(Booking booking) {
        return switch (booking.phase()) {
            case Phase.Rescheduling _, Phase.Cancelled _ -> null;
            case Phase.Upcoming _,
                    Phase.UnderReview _,
                    Phase.AtVisit _,
                    Phase.Aftercare _,
                    Phase.Closed _,
                    Phase.NoShow _ ->
                    SlotBody.of(booking.slot());
        };
    }

    static @Nullable LocalDate earliestDate(Booking booking) {
        return booking.phase() instanceof Phase.Rescheduling waiting
                ? waiting.earliestDate()
                : null;
    }
}
