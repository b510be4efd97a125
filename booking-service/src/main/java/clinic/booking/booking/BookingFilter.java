package clinic.booking.booking;

import clinic.booking.booking.domain.Stage;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which bookings; what is absent does not matter.
///
/// @param day of the slot, at its site
public record BookingFilter(
        @Nullable LocalDate day,
        @Nullable Stage stage,
        @Nullable UUID siteId,
        @Nullable UUID patientId) {}
