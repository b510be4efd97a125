package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R07;

import clinic.screening.policy.domain.Limit;
import clinic.screening.policy.domain.Policy;
import java.math.BigDecimal;
import java.util.Optional;

/// A blood sugar, judged in the unit it was told in so that no rounding moves it over a limit.
public record GlucoseReading(BigDecimal value, GlucoseUnit unit) {

    /// Only a steroid makes it matter.
    Optional<Finding> judge(Circumstances given) {
        if (!given.visit().withSteroid()) {
            return Optional.empty();
        }
        Policy policy = given.policy();
        String text = "Blood sugar " + value.toPlainString() + " " + unit.label();
        if (value.compareTo(policy.number(upper())) >= 0) {
            int days = policy.whole(Limit.WAIT_AFTER_HIGH_GLUCOSE);
            return Optional.of(
                    given.finding(
                            R07, new Verdict.DeferUntil(given.slotDay().plusDays(days)), text));
        }
        return value.compareTo(policy.number(lower())) >= 0
                ? Optional.of(given.finding(R07, Verdict.review(), text))
                : Optional.empty();
    }

    private Limit upper() {
        return switch (unit) {
            case MG_DL -> Limit.GLUCOSE_DEFER;
            case MMOL_L -> Limit.GLUCOSE_DEFER_MMOL;
        };
    }

    private Limit lower() {
        return switch (unit) {
            case MG_DL -> Limit.GLUCOSE_REVIEW;
            case MMOL_L -> Limit.GLUCOSE_REVIEW_MMOL;
        };
    }
}
