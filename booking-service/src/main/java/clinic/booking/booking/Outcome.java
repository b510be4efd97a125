package clinic.booking.booking;

import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.Refusal;
import clinic.booking.booking.domain.Slot;
import java.util.List;

/// What came of a command.
public sealed interface Outcome {

    /// @param changed false where there was nothing to do
    record Done(Booking booking, boolean changed) implements Outcome {}

    /// @param alternatives slots that are free, where the slot was what stood in the way
    record Refused(Refusal refusal, List<Slot> alternatives) implements Outcome {
        public Refused {
            alternatives = List.copyOf(alternatives);
        }
    }

    /// The hold has expired, or there is none.
    record HoldGone() implements Outcome {}

    /// The booking is not at the version that the caller has seen.
    record Stale(long version) implements Outcome {}

    record NoSuchBooking() implements Outcome {}

    record NoSuchPatient() implements Outcome {}
}
