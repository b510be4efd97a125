package clinic.screening.review.domain;

import java.time.LocalDate;
import java.util.Optional;

/// What a doctor may decide.
public final class ReviewRules {
    private ReviewRules() {}

    /// @param confirmed whether the doctor confirmed a second time that the blocked drug is given
    /// @param today the present day at the site
    /// @return empty where it is accepted
    public static Optional<ReviewRefusal> refusal(
            Review review, ReviewDecision decision, boolean confirmed, LocalDate today) {
        return switch (review.phase()) {
            case Review.Decided _ -> Optional.of(ReviewRefusal.ALREADY_DECIDED);
            case Review.Withdrawn _ -> Optional.of(ReviewRefusal.WITHDRAWN);
            case Review.Open _ -> onOpen(review, decision, confirmed, today);
        };
    }

    private static Optional<ReviewRefusal> onOpen(
            Review review, ReviewDecision decision, boolean confirmed, LocalDate today) {
        return switch (decision) {
            case ReviewDecision.Clear _ ->
                    review.blocksDrug() && !confirmed
                            ? Optional.of(ReviewRefusal.BLOCK_NEEDS_CONFIRMATION)
                            : Optional.empty();
            case ReviewDecision.Defer defer ->
                    defer.earliest().isAfter(today)
                            ? Optional.empty()
                            : Optional.of(ReviewRefusal.DATE_NOT_AHEAD);
            case ReviewDecision.Decline _ -> Optional.empty();
        };
    }
}
