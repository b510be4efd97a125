package clinic.screening.evaluation.domain;

import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Question;
import java.util.List;
import java.util.Optional;

/// One rule of the policy.
interface Rule {

    RuleId id();

    /// Empty where the rule knows without asking.
    Optional<Question> question();

    /// Whether it is asked at all for such a visit.
    default boolean concerns(PlannedVisit visit) {
        return true;
    }

    /// Whether the answer can change between the booking and the visit.
    default boolean canChange() {
        return false;
    }

    /// Called where the question was answered, or where there is none. "Not sure" to the main
    /// question is added by the `Screener`.
    List<Finding> judge(Circumstances given);
}
