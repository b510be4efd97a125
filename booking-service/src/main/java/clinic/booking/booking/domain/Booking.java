package clinic.booking.booking.domain;

import java.util.List;
import java.util.UUID;

/// One visit, from the request to the effect.
///
/// @param version how many events it has had
/// @param deferrals how often screening has put it off
public record Booking(
        UUID id, UUID patientId, VisitPlan plan, long version, int deferrals, Phase phase) {

    public Stage stage() {
        return phase.stage();
    }

    public Slot slot() {
        return phase.slot();
    }

    /// Begins the booking that the first event of a journal tells of.
    public static Booking begin(BookingEvent.Requested event) {
        return new Booking(
                event.bookingId(),
                event.patientId(),
                event.plan(),
                1,
                0,
                new Phase.Requested(event.slot(), event.driverNamed(), event.at()));
    }

    /// The booking that a whole journal leads to.
    ///
    /// @throws IllegalArgumentException where the journal does not begin with a request
    public static Booking replay(List<BookingEvent> journal) {
        if (journal.isEmpty() || !(journal.getFirst() instanceof BookingEvent.Requested first)) {
            throw new IllegalArgumentException("a journal begins with a request");
        }
        Booking booking = begin(first);
        for (BookingEvent event : journal.subList(1, journal.size())) {
            booking = Evolution.evolve(booking, event);
        }
        return booking;
    }

    /// This visit as an injection that later ones must keep a distance to.
    public Injection injection() {
        return new Injection(slot().day(), plan.treatment(), plan.regions());
    }

    Booking next(Phase next) {
        return new Booking(id, patientId, plan, version + 1, deferrals, next);
    }
}
