package clinic.booking.booking.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What has happened to a booking. Nothing personal: an event stays when the patient's data go.
public sealed interface BookingEvent {

    /// When it became true.
    Instant at();

    record Requested(
            UUID bookingId,
            UUID patientId,
            VisitPlan plan,
            Slot slot,
            boolean driverNamed,
            Instant at)
            implements BookingEvent {}

    record ScreeningStarted(Instant at) implements BookingEvent {}

    record ReviewAwaited(Instant at) implements BookingEvent {}

    /// @param earliestDate the first possible day at the site; absent while nobody knows
    /// @param deferrals how often so far, this time included
    record Deferred(
            @Nullable LocalDate earliestDate, int deferrals, boolean staffDecides, Instant at)
            implements BookingEvent {}

    /// @param screenAgain true where the questions are asked anew for the new day
    record Moved(Slot slot, MoveCause cause, boolean screenAgain, Instant at)
            implements BookingEvent {}

    record DriverAwaited(Instant answeredAt, Instant at) implements BookingEvent {}

    record DriverNamed(Instant at) implements BookingEvent {}

    record DriverWithdrawn(Instant at) implements BookingEvent {}

    record Confirmed(Instant answeredAt, Instant at) implements BookingEvent {}

    record CheckedIn(Instant at) implements BookingEvent {}

    record ClearedToStart(Instant at) implements BookingEvent {}

    record ProcedureStarted(Instant at) implements BookingEvent {}

    record ProcedureFinished(Instant at) implements BookingEvent {}

    /// @param early true where the shortest recovery time was cut with a reason
    record Discharged(boolean early, Instant at) implements BookingEvent {}

    record EffectCheckBegun(Instant at) implements BookingEvent {}

    record Cancelled(CancelledBy by, Instant at) implements BookingEvent {}

    record Missed(Instant at) implements BookingEvent {}

    record Closed(boolean effectKnown, Instant at) implements BookingEvent {}
}
