package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R14;

import clinic.screening.policy.domain.Limit;
import clinic.screening.policy.domain.Policy;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Question;
import java.util.List;
import java.util.Optional;

/// R14 sedation: a text about eating and drinking before the visit.
public final class Fasting implements Rule {

    @Override
    public RuleId id() {
        return R14;
    }

    @Override
    public Optional<Question> question() {
        return Optional.empty();
    }

    @Override
    public List<Finding> judge(Circumstances given) {
        return given.visit().sedation()
                ? List.of(
                        given.finding(
                                R14,
                                Verdict.clear(),
                                text(given.policy(), given.visit()),
                                Advice.FASTING))
                : List.of();
    }

    /// What the patient reads about eating and drinking.
    public static String text(Policy policy, PlannedVisit visit) {
        return visit.sedation()
                ? "No food for %d hours and no clear drinks for %d hours before your visit."
                        .formatted(
                                policy.whole(Limit.NO_FOOD_FOR),
                                policy.whole(Limit.NO_CLEAR_FLUID_FOR))
                : "You can eat and drink as usual before your visit.";
    }
}
