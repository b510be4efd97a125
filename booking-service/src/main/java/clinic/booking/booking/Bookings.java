package clinic.booking.booking;

import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.BookingEvent;
import clinic.booking.booking.domain.Injection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The store: one row per booking with its present state, and the journal of all that happened.
interface Bookings {

    /// Locks the row until the transaction ends.
    Optional<Booking> lock(UUID id);

    Optional<Booking> find(UUID id);

    void add(Booking booking);

    /// @throws org.springframework.dao.OptimisticLockingFailureException where the row is at
    ///     another version by now
    void update(Booking booking, long readVersion);

    /// @param firstVersion the version that the first of the events makes
    void append(UUID id, long firstVersion, List<BookingEvent> events, Actor by);

    List<BookingEvent> journal(UUID id);

    /// The injections a patient has had here.
    List<Injection> injectionsOf(UUID patientId);
}
