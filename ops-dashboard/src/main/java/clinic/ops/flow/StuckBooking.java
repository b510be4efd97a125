package clinic.ops.flow;

import clinic.common.contract.Stage;
import java.time.Instant;
import java.util.UUID;

/// A booking longer in its stage than the limit allows.
///
/// @param since when it came into the stage
/// @param overdueSince when it went over the limit
public record StuckBooking(UUID bookingId, Stage stage, Instant since, Instant overdueSince) {}
