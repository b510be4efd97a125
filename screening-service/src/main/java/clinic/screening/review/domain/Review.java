package clinic.screening.review.domain;

import java.time.Instant;
import java.util.UUID;

/// What a doctor has to decide about one pass.
///
/// @param decideBy when it should be decided
/// @param blocksDrug a planned drug must not be given; clearing it needs a second confirmation
public record Review(
        UUID id,
        UUID bookingId,
        UUID screeningId,
        Instant openedAt,
        boolean urgent,
        Instant decideBy,
        boolean blocksDrug,
        Phase phase) {

    public sealed interface Phase {}

    public record Open() implements Phase {}

    /// @param by the name of the doctor's account
    public record Decided(ReviewDecision decision, String by, Instant at) implements Phase {}

    /// Overtaken by newer answers, a move or a cancellation.
    public record Withdrawn() implements Phase {}

    public boolean isOpen() {
        return phase instanceof Open;
    }
}
