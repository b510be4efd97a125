package clinic.booking.booking.timer;

import clinic.booking.booking.BookingDesk;
import clinic.booking.booking.BookingQueries;
import clinic.booking.booking.Outcome;
import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.Phase;
import clinic.booking.booking.domain.Slot;
import clinic.booking.worklist.Worklist;
import clinic.booking.worklist.WorklistKind;
import clinic.common.duework.Due;
import clinic.common.duework.DueAction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds a slot for a deferred booking. Where another was faster, it looks again.
@Component
class Reschedule implements DueAction {

    /// Attempts in one go; each sees what the others have taken meanwhile.
    private static final int ATTEMPTS = 5;

    private final BookingDesk desk;
    private final BookingQueries bookings;
    private final SlotChoice choice;
    private final Worklist worklist;
    private final Clock clock;

    Reschedule(
            BookingDesk desk,
            BookingQueries bookings,
            SlotChoice choice,
            Worklist worklist,
            Clock clock) {
        this.desk = desk;
        this.bookings = bookings;
        this.choice = choice;
        this.worklist = worklist;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Deadline.RESCHEDULE.kind();
    }

    @Override
    public void fire(Due due) {
        Booking booking = bookings.locked(UUID.fromString(due.subject()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (!(booking.phase() instanceof Phase.Rescheduling waiting)
                    || waiting.staffDecides()) {
                return;
            }
            LocalDate earliest = waiting.earliestDate();
            if (earliest == null) {
                return;
            }
            Optional<Slot> found = choice.nearest(waiting.slot(), booking.plan(), earliest);
            if (found.isEmpty()) {
                break;
            }
            if (desk.rebook(booking.id(), found.get()) instanceof Outcome.Done) {
                return;
            }
        }
        worklist.raise(
                booking.id(), booking.patientId(), WorklistKind.NO_SLOT_FOUND, clock.instant());
    }
}
