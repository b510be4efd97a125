package clinic.ops.flow.web;

import clinic.ops.flow.StageLine;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One stage of the funnel as shown.
///
/// @param share of the fullest stage, 0 to 100: the length of the bar
record FunnelRow(
        String stage,
        long bookings,
        long share,
        @Nullable String medianAge,
        @Nullable String oldestAge,
        @Nullable UUID oldestBookingId,
        long stuck) {

    static FunnelRow of(StageLine line, long fullest) {
        return new FunnelRow(
                Labels.of(line.stage()),
                line.bookings(),
                fullest == 0 ? 0 : Math.ceilDiv(line.bookings() * 100, fullest),
                line.medianAge() == null ? null : line.medianAge().text(),
                line.oldestAge() == null ? null : line.oldestAge().text(),
                line.oldestBookingId(),
                line.stuck());
    }
}
