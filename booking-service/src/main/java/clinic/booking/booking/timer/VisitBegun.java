package clinic.booking.booking.timer;

import clinic.booking.booking.Actor;
import clinic.booking.booking.BookingDesk;
import clinic.booking.booking.BookingQueries;
import clinic.booking.booking.Order;
import clinic.booking.booking.Outcome;
import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.BookingCommand;
import clinic.booking.booking.domain.Phase;
import clinic.booking.worklist.Worklist;
import clinic.booking.worklist.WorklistKind;
import clinic.common.duework.Due;
import clinic.common.duework.DueAction;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Some time after the start: who was ready and has not come is a no-show. Who was not even ready
/// is for staff to look at.
@Component
class VisitBegun implements DueAction {

    private final BookingDesk desk;
    private final BookingQueries bookings;
    private final Worklist worklist;

    VisitBegun(BookingDesk desk, BookingQueries bookings, Worklist worklist) {
        this.desk = desk;
        this.bookings = bookings;
        this.worklist = worklist;
    }

    @Override
    public String kind() {
        return Deadline.VISIT_BEGUN.kind();
    }

    @Override
    public void fire(Due due) {
        UUID bookingId = UUID.fromString(due.subject());
        Outcome outcome =
                desk.take(Order.of(bookingId, Actor.SYSTEM), new BookingCommand.MarkNoShow());
        Booking booking = bookings.locked(bookingId);
        if (outcome instanceof Outcome.Refused && notReady(booking.phase())) {
            worklist.raise(
                    booking.id(),
                    booking.patientId(),
                    WorklistKind.VISIT_TIME_PASSED,
                    booking.slot().recoveryEnd());
        }
    }

    private static boolean notReady(Phase phase) {
        return switch (phase) {
            case Phase.Requested _, Phase.Screening _, Phase.UnderReview _ -> true;
            case Phase.AwaitingDriver _,
                    Phase.Confirmed _,
                    Phase.Rescheduling _,
                    Phase.AtVisit _,
                    Phase.Aftercare _,
                    Phase.Ended _ ->
                    false;
        };
    }
}
