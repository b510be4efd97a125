package clinic.booking.booking;

import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.BookingEvent;
import clinic.booking.booking.domain.Phase;
import clinic.booking.patient.Contacts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A driver's name is kept as long as somebody needs it.
@Component
class DriverFollower implements BookingFollower {

    private final Contacts contacts;

    DriverFollower(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void follow(Optional<Booking> before, Booking after, List<BookingEvent> events) {
        if (!needed(after.phase()) && before.isPresent()) {
            contacts.dropDriver(after.id(), after.patientId());
        }
    }

    private static boolean needed(Phase phase) {
        return switch (phase) {
            case Phase.Upcoming _, Phase.UnderReview _, Phase.Rescheduling _, Phase.AtVisit _ ->
                    phase.driverNamed();
            case Phase.Aftercare _, Phase.Ended _ -> false;
        };
    }
}
