package clinic.ops.flow;

import clinic.common.contract.Stage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How many bookings are in a stage, and since when.
///
/// @param medianSince half of them came in before; absent where there are none
/// @param oldestSince when the one that is there longest came in
/// @param oldestBooking that one
public record StageCount(
        Stage stage,
        long bookings,
        @Nullable Instant medianSince,
        @Nullable Instant oldestSince,
        @Nullable UUID oldestBooking) {}
