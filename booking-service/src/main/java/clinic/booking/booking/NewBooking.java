package clinic.booking.booking;

import clinic.booking.booking.domain.VisitPlan;
import clinic.booking.patient.Driver;
import java.util.Optional;
import java.util.UUID;

/// What a booking is asked for with.
public record NewBooking(UUID patientId, Choice choice, VisitPlan plan, Optional<Driver> driver) {}
