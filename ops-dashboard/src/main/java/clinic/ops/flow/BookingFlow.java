package clinic.ops.flow;

import clinic.common.contract.Stage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where one booking stands.
///
/// @param since when it came into the stage
/// @param visitAt the start of the slot it has or last had; absent only where its request was never
///     heard
/// @param version of the booking, as last heard
/// @param changedAt the time of the last event applied
public record BookingFlow(
        UUID bookingId,
        Stage stage,
        Instant since,
        @Nullable Instant visitAt,
        long version,
        Instant changedAt) {}
