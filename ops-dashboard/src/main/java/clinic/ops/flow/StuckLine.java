package clinic.ops.flow;

import clinic.common.contract.Stage;
import java.time.Instant;
import java.util.UUID;

/// A booking over its stage's limit, as shown.
///
/// @param inStageFor how long it has been in the stage
/// @param overBy by how much that is too long
public record StuckLine(UUID bookingId, Stage stage, Instant since, Age inStageFor, Age overBy) {}
