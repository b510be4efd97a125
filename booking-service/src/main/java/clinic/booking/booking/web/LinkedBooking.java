package clinic.booking.booking.web;

import clinic.booking.booking.BookingQueries;
import clinic.booking.booking.domain.Booking;
import clinic.common.contract.LinkPurpose;
import clinic.common.security.Callers;
import clinic.common.security.PatientScope;
import clinic.common.web.Problem;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// The one booking that an opened link is good for.
@Component
class LinkedBooking {

    private final BookingQueries queries;

    LinkedBooking(BookingQueries queries) {
        this.queries = queries;
    }

    /// @throws AccessDeniedException where the link has another purpose or is another patient's
    Booking of(LinkPurpose purpose) {
        PatientScope scope = Callers.patient(purpose);
        Booking booking =
                queries.find(scope.bookingId()).orElseThrow(() -> Problem.notFound("visit"));
        if (!booking.patientId().equals(scope.patientId())) {
            throw new AccessDeniedException("this link is for somebody else");
        }
        return booking;
    }
}
