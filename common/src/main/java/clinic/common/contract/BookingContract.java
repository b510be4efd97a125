package clinic.common.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the booking service tells on `clinic.bookings.v1`. Each event says the stage the booking is
/// in after it, and each of them is one step of the booking's version.
public sealed interface BookingContract extends ContractEvent {

    UUID bookingId();

    UUID patientId();

    Stage stage();

    @Override
    default UUID key() {
        return bookingId();
    }

    record Requested(
            UUID bookingId,
            UUID patientId,
            Stage stage,
            BookedSlot slot,
            VisitPlan plan,
            boolean driverNamed)
            implements BookingContract {}

    record ScreeningStarted(UUID bookingId, UUID patientId, Stage stage)
            implements BookingContract {}

    /// The doctor must look at it first; the slot is kept.
    record ReviewAwaited(UUID bookingId, UUID patientId, Stage stage) implements BookingContract {}

    /// The slot is given back.
    ///
    /// @param earliestDate the first day that is possible, at the site; absent while nobody knows
    /// @param deferrals how often this booking was deferred so far, this one included
    /// @param staffDecides true where the system has stopped looking for a slot by itself
    record Deferred(
            UUID bookingId,
            UUID patientId,
            Stage stage,
            @Nullable LocalDate earliestDate,
            int deferrals,
            boolean staffDecides)
            implements BookingContract {}

    /// @param screenAgain true where the answers must be given anew for the new day
    record Moved(
            UUID bookingId,
            UUID patientId,
            Stage stage,
            BookedSlot slot,
            MoveCause cause,
            boolean screenAgain)
            implements BookingContract {}

    enum MoveCause {
        REBOOKED_BY_SYSTEM,
        BY_PATIENT,
        BY_STAFF
    }

    /// Screening is passed and only the driver's name is missing.
    record DriverAwaited(UUID bookingId, UUID patientId, Stage stage) implements BookingContract {}

    record DriverNamed(UUID bookingId, UUID patientId, Stage stage) implements BookingContract {}

    record DriverWithdrawn(UUID bookingId, UUID patientId, Stage stage)
            implements BookingContract {}

    record Confirmed(UUID bookingId, UUID patientId, Stage stage) implements BookingContract {}

    record CheckedIn(UUID bookingId, UUID patientId, Stage stage) implements BookingContract {}

    record ClearedToStart(UUID bookingId, UUID patientId, Stage stage) implements BookingContract {}

    record ProcedureStarted(UUID bookingId, UUID patientId, Stage stage)
            implements BookingContract {}

    record ProcedureFinished(UUID bookingId, UUID patientId, Stage stage)
            implements BookingContract {}

    record Discharged(UUID bookingId, UUID patientId, Stage stage, Instant at)
            implements BookingContract {}

    record EffectCheckBegun(UUID bookingId, UUID patientId, Stage stage)
            implements BookingContract {}

    record Cancelled(UUID bookingId, UUID patientId, Stage stage, CancelledBy by)
            implements BookingContract {}

    /// `NOT_SUITABLE` is the doctor's word; the reason stays where it was given.
    enum CancelledBy {
        PATIENT,
        CLINIC,
        NOT_SUITABLE
    }

    record Missed(UUID bookingId, UUID patientId, Stage stage) implements BookingContract {}

    /// @param effectKnown false where the effect check stayed unanswered
    record Closed(UUID bookingId, UUID patientId, Stage stage, boolean effectKnown)
            implements BookingContract {}
}
