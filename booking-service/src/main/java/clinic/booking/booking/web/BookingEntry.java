package clinic.booking.booking.web;

import clinic.booking.booking.BookingRow;
import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.Phase;
import clinic.booking.booking.domain.Stage;
import clinic.booking.web.Labels;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A booking in a list on a page.
///
/// @param hasTime false where the slot was given back
/// @param deferredUntil where it was put off: all that the front desk is told
public record BookingEntry(
        UUID id,
        Stage stage,
        String stageName,
        boolean hasTime,
        ZonedDateTime start,
        ZonedDateTime end,
        String patient,
        UUID practitionerId,
        String practitioner,
        String site,
        boolean driverNamed,
        @Nullable LocalDate deferredUntil) {

    static BookingEntry of(BookingRow row) {
        Booking booking = row.booking();
        Phase phase = booking.phase();
        return new BookingEntry(
                booking.id(),
                booking.stage(),
                Labels.stage(booking.stage()),
                phase.keepsSlot() || phase instanceof Phase.NoShow,
                booking.slot().start().atZone(booking.slot().zone()),
                booking.slot().end().atZone(booking.slot().zone()),
                row.patientName().isBlank() ? "erased patient" : row.patientName(),
                booking.slot().practitionerId(),
                row.practitionerName(),
                row.siteName(),
                phase.driverNamed(),
                BookingBody.earliestDate(booking));
    }
}
