package clinic.booking.booking;

import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.BookingEvent;
import java.util.List;
import java.util.Optional;

/// What goes with a booking's steps, in the same transaction, after the row is written.
public interface BookingFollower {

    /// @param before empty where the booking is new
    void follow(Optional<Booking> before, Booking after, List<BookingEvent> events);
}
