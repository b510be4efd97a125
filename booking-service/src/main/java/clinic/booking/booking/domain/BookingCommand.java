package clinic.booking.booking.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody or something wants of a booking.
public sealed interface BookingCommand {

    /// @param earlier the injections this patient has had here
    record Request(
            UUID bookingId,
            UUID patientId,
            VisitPlan plan,
            Slot slot,
            boolean driverNamed,
            List<Injection> earlier)
            implements BookingCommand {
        public Request {
            earlier = List.copyOf(earlier);
        }
    }

    record OpenScreening() implements BookingCommand {}

    /// @param vitals true where the measurements at check-in were what the doctor looked at
    record PassScreening(boolean vitals, Instant answeredAt) implements BookingCommand {}

    record ReferToDoctor() implements BookingCommand {}

    /// @param earliestDate the first possible day at the site; absent while nobody knows
    record Defer(@Nullable LocalDate earliestDate) implements BookingCommand {}

    record Decline() implements BookingCommand {}

    /// The system has found a slot after a deferral.
    record Rebook(Slot slot) implements BookingCommand {}

    /// A person has chosen another slot.
    record Move(Slot slot, boolean byPatient) implements BookingCommand {}

    /// Name and phone are kept with the contact details, not here.
    record NameDriver() implements BookingCommand {}

    record WithdrawDriver() implements BookingCommand {}

    record CheckIn() implements BookingCommand {}

    record AcceptVitals() implements BookingCommand {}

    record Start() implements BookingCommand {}

    record Finish() implements BookingCommand {}

    /// @param earlyReason given where the shortest recovery time is not awaited
    record Discharge(boolean driverPresent, boolean instructionsGiven, @Nullable String earlyReason)
            implements BookingCommand {}

    record BeginEffectCheck() implements BookingCommand {}

    /// @param day 7 or 10, counted from the discharge
    record RecordEffect(int day) implements BookingCommand {}

    record CloseUnanswered() implements BookingCommand {}

    record Cancel(CancelledBy by) implements BookingCommand {}

    record MarkNoShow() implements BookingCommand {}
}
