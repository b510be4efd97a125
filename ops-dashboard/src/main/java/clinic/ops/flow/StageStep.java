package clinic.ops.flow;

import clinic.common.contract.BookingContract;
import clinic.common.contract.Envelope;
import clinic.common.contract.Stage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one event of the bookings topic says about where the booking stands.
///
/// @param visitAt where the event gave the booking a slot, its start
public record StageStep(
        UUID bookingId, Stage stage, @Nullable Instant visitAt, long version, Instant at) {

    /// @return empty where the event is not the booking's own
    public static Optional<StageStep> in(Envelope envelope) {
        return envelope.data() instanceof BookingContract event
                ? Optional.of(
                        new StageStep(
                                event.bookingId(),
                                event.stage(),
                                slotStart(event),
                                envelope.sequence(),
                                envelope.time()))
                : Optional.empty();
    }

    private static @Nullable Instant slotStart(BookingContract event) {
        return switch (event) {
            case BookingContract.Requested e -> e.slot().start();
            case BookingContract.Moved e -> e.slot().start();
            case BookingContract.ScreeningStarted _,
                    BookingContract.ReviewAwaited _,
                    BookingContract.Deferred _,
                    BookingContract.DriverAwaited _,
                    BookingContract.DriverNamed _,
                    BookingContract.DriverWithdrawn _,
                    BookingContract.Confirmed _,
                    BookingContract.CheckedIn _,
                    BookingContract.ClearedToStart _,
                    BookingContract.ProcedureStarted _,
                    BookingContract.ProcedureFinished _,
                    BookingContract.Discharged _,
                    BookingContract.EffectCheckBegun _,
                    BookingContract.Cancelled _,
                    BookingContract.Missed _,
                    BookingContract.Closed _ ->
                    null;
        };
    }
}
