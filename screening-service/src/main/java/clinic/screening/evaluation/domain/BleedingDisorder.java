package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R17;

import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Question;
import clinic.screening.questionnaire.domain.YesNo;
import java.util.List;
import java.util.Optional;

/// R17 bleeding disorder: the doctor looks, soon.
public final class BleedingDisorder implements Rule {

    public static final Field<YesNo> BLEEDING_DISORDER =
            Field.choice(R17, "bleedingDisorder", YesNo.class, "Bleeding disorder");

    @Override
    public RuleId id() {
        return R17;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(
                Question.of(
                        R17,
                        Question.Group.GENERAL,
                        "Do you have an illness that makes you bleed for a long time?",
                        BLEEDING_DISORDER));
    }

    @Override
    public List<Finding> judge(Circumstances given) {
        return given.answers().is(BLEEDING_DISORDER, YesNo.YES)
                ? List.of(given.finding(R17, Verdict.urgentReview(), "Bleeding disorder"))
                : List.of();
    }
}
