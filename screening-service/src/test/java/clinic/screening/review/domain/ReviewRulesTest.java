package clinic.screening.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.screening.evaluation.domain.Finding;
import clinic.screening.evaluation.domain.Result;
import clinic.screening.evaluation.domain.Verdict;
import clinic.screening.policy.domain.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewRulesTest {
    /// A Friday, 10:00 in New York.
    private static final Instant NOW = Instant.parse("2026-12-04T15:00:00Z");

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 4);
    private static final Instant SLOT = Instant.parse("2026-12-28T14:00:00Z");
    private static final ReviewTimes TIMES =
            new ReviewTimes(Duration.ofHours(4), Duration.ofHours(48));

    private static Review review(boolean blocksDrug, Review.Phase phase) {
        return new Review(
                new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), NOW, false, NOW, blocksDrug, phase);
    }

    private static ReviewDecision clear() {
        return new ReviewDecision.Clear("fine", Optional.empty());
    }

    private static Result of(Verdict... verdicts) {
        return new Result(
                List.of(verdicts).stream()
                        .map(verdict -> new Finding(RuleId.R10, verdict, "t", "s", Set.of()))
                        .toList());
    }

    @Test
    void takesAClearance() {
        assertThat(ReviewRules.refusal(review(false, new Review.Open()), clear(), false, TODAY))
                .isEmpty();
    }

    @Test
    void asksASecondTimeBeforeABlockedDrugIsCleared() {
        Review review = review(true, new Review.Open());

        assertThat(ReviewRules.refusal(review, clear(), false, TODAY))
                .contains(ReviewRefusal.BLOCK_NEEDS_CONFIRMATION);
        assertThat(ReviewRules.refusal(review, clear(), true, TODAY)).isEmpty();
        assertThat(
                        ReviewRules.refusal(
                                review,
                                new ReviewDecision.Decline("no", Optional.empty()),
                                false,
                                TODAY))
                .isEmpty();
    }

    @Test
    void defersToADayAheadOnly() {
        Review review = review(false, new Review.Open());

        assertThat(refusal(review, TODAY)).contains(ReviewRefusal.DATE_NOT_AHEAD);
        assertThat(refusal(review, TODAY.plusDays(1))).isEmpty();
    }

    private static Optional<ReviewRefusal> refusal(Review review, LocalDate earliest) {
        return ReviewRules.refusal(
                review,
                new ReviewDecision.Defer("later", earliest, Optional.empty()),
                false,
                TODAY);
    }

    @Test
    void decidesOnce() {
        Review decided = review(false, new Review.Decided(clear(), "doctor", NOW));
        Review withdrawn = review(false, new Review.Withdrawn());

        assertThat(ReviewRules.refusal(decided, clear(), false, TODAY))
                .contains(ReviewRefusal.ALREADY_DECIDED);
        assertThat(ReviewRules.refusal(withdrawn, clear(), false, TODAY))
                .contains(ReviewRefusal.WITHDRAWN);
    }

    @Test
    void givesOneWorkingDay() {
        assertThat(TIMES.decideBy(of(Verdict.review()), SLOT, ZONE, NOW))
                .isEqualTo(Instant.parse("2026-12-07T15:00:00Z"));
    }

    @Test
    void givesAnUrgentOneHoursOnly() {
        assertThat(TIMES.decideBy(of(Verdict.review(), Verdict.urgentReview()), SLOT, ZONE, NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(4)));
    }

    @Test
    void takesTheDayARuleNames() {
        LocalDate tenDaysBefore = LocalDate.of(2026, 12, 18);

        assertThat(TIMES.decideBy(of(new Verdict.Review(false, tenDaysBefore)), SLOT, ZONE, NOW))
                .isEqualTo(Instant.parse("2026-12-18T14:00:00Z"));
    }

    @Test
    void comesBefore48HoursBeforeTheVisit() {
        Instant slot = Instant.parse("2026-12-07T15:00:00Z");

        assertThat(TIMES.decideBy(of(Verdict.review()), slot, ZONE, NOW))
                .isEqualTo(Instant.parse("2026-12-05T15:00:00Z"));
    }
}
