package clinic.screening.evaluation.domain;

import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The pain before the visit. Judges nothing; later pain is compared with it.
public final class Baseline implements Rule {

    public static final Field<BigDecimal> NRS =
            Field.number(
                    RuleId.BASELINE,
                    "nrs",
                    "0",
                    "10",
                    0,
                    "",
                    "0 is no pain, 10 is the worst pain you can think of");

    @Override
    public RuleId id() {
        return RuleId.BASELINE;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(
                new Question(
                        RuleId.BASELINE,
                        Question.Group.PAIN,
                        "How bad was your pain this week?",
                        List.of(NRS),
                        List.of(),
                        true));
    }

    @Override
    public List<Finding> judge(Circumstances given) {
        return List.of();
    }
}
