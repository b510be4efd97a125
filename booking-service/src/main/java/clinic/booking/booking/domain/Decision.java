package clinic.booking.booking.domain;

import java.util.List;

/// What the rules say to a command.
public sealed interface Decision {

    /// @param events in order; none where the command had been carried out before
    record Accepted(List<BookingEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }

        /// The booking after all of them.
        public Booking after(Booking booking) {
            Booking after = booking;
            for (BookingEvent event : events) {
                after = BookingRules.evolve(after, event);
            }
            return after;
        }
    }

    record Refused(Refusal refusal) implements Decision {}

    static Decision accepted(BookingEvent... events) {
        return new Accepted(List.of(events));
    }

    /// The command finds its work done.
    static Decision nothingToDo() {
        return new Accepted(List.of());
    }

    static Decision refused(Refusal.Reason reason, String words) {
        return new Refused(new Refusal(reason, words));
    }
}
