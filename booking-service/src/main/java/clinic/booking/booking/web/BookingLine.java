package clinic.booking.booking.web;

import clinic.booking.booking.BookingRow;
import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.Stage;
import clinic.booking.booking.domain.VisitPlan;
import clinic.booking.calendar.web.SlotBody;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A booking in a list, as programs see it.
record BookingLine(
        UUID id,
        UUID patientId,
        Stage stage,
        long version,
        @Nullable SlotBody slot,
        VisitPlan plan,
        @Nullable LocalDate earliestDate) {

    static BookingLine of(BookingRow row) {
        Booking booking = row.booking();
        return new BookingLine(
                booking.id(),
                booking.patientId(),
                booking.stage(),
                booking.version(),
                BookingBody.slot(booking),
                booking.plan(),
                BookingBody.earliestDate(booking));
    }
}
