package clinic.ops.flow;

import clinic.common.contract.Stage;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One stage of the funnel.
///
/// @param medianAge how long the bookings have been in it, the middle one; absent where there are
///     none or the stage is an end
/// @param oldestAge how long the one that is there longest
/// @param stuck how many are over the stage's limit
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageLine(
        Stage stage,
        boolean end,
        long bookings,
        @Nullable Age medianAge,
        @Nullable Age oldestAge,
        @Nullable UUID oldestBookingId,
        long stuck) {}
