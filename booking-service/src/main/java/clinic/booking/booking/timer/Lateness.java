package clinic.booking.booking.timer;

import clinic.booking.booking.BookingQueries;
import clinic.booking.booking.domain.Booking;
import clinic.booking.worklist.Worklist;
import clinic.booking.worklist.WorklistKind;
import clinic.common.duework.Due;
import clinic.common.duework.DueAction;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Puts a booking on the worklist where it still waits for the same thing.
@Component
class Lateness {

    private final BookingQueries bookings;
    private final Worklist worklist;
    private final DeadlinePlan plan;

    Lateness(BookingQueries bookings, Worklist worklist, DeadlinePlan plan) {
        this.bookings = bookings;
        this.worklist = worklist;
        this.plan = plan;
    }

    DueAction raising(Deadline deadline, WorklistKind kind) {
        return new Raising(deadline, kind, this);
    }

    private record Raising(Deadline deadline, WorklistKind entry, Lateness lateness)
            implements DueAction {
        @Override
        public String kind() {
            return deadline.kind();
        }

        @Override
        public void fire(Due due) {
            lateness.fire(UUID.fromString(due.subject()), deadline, entry);
        }
    }

    private void fire(UUID bookingId, Deadline deadline, WorklistKind kind) {
        Booking booking = bookings.locked(bookingId);
        Instant due = plan.of(booking).get(deadline);
        if (due != null) {
            Instant visit = booking.slot().start();
            worklist.raise(
                    booking.id(), booking.patientId(), kind, visit.isAfter(due) ? visit : due);
        }
    }
}
