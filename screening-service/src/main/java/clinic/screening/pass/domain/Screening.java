package clinic.screening.pass.domain;

import clinic.common.contract.ScreeningPass;
import clinic.screening.evaluation.domain.Result;
import clinic.screening.questionnaire.domain.Answers;
import java.time.Instant;
import java.util.UUID;

/// One pass of questions about a booking.
///
/// @param answerBy when staff are asked to call
public record Screening(
        UUID id,
        UUID bookingId,
        ScreeningPass pass,
        Instant openedAt,
        Instant answerBy,
        Phase phase) {

    public sealed interface Phase {}

    public record Open() implements Phase {}

    /// Never changes again.
    ///
    /// @param by the account, or "patient" for a link
    /// @param policyVersion the policy the answers were held against
    public record Submitted(
            Instant at, String by, String policyVersion, Answers answers, Result result)
            implements Phase {}

    /// Overtaken by a move, a cancellation or a newer pass.
    public record Closed() implements Phase {}

    public static Screening opened(
            UUID id, UUID bookingId, ScreeningPass pass, Instant now, Instant answerBy) {
        return new Screening(id, bookingId, pass, now, answerBy, new Open());
    }

    public Screening submitted(Submitted submitted) {
        return new Screening(id, bookingId, pass, openedAt, answerBy, submitted);
    }

    public boolean isOpen() {
        return phase instanceof Open;
    }

    public String state() {
        return switch (phase) {
            case Open _ -> "OPEN";
            case Submitted _ -> "SUBMITTED";
            case Closed _ -> "CLOSED";
        };
    }
}
