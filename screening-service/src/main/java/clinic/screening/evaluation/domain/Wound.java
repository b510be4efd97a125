package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R03;

import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Option;
import clinic.screening.questionnaire.domain.Question;
import clinic.screening.questionnaire.domain.YesNo;
import java.util.List;
import java.util.Optional;

/// R03 open wound or burn: deferred until it has healed, wherever it is.
public final class Wound implements Rule {

    public enum Where implements Option {
        SITE("Where the injection goes"),
        ELSEWHERE("Somewhere else");

        private final String label;

        Where(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final Field<YesNo> WOUND_OR_BURN =
            Field.choice(R03, "woundOrBurn", YesNo.class, "Open wound or burn");
    public static final Field<Where> WHERE =
            Field.choice(R03, "where", Where.class, "Where is it?");

    @Override
    public RuleId id() {
        return R03;
    }

    @Override
    public boolean canChange() {
        return true;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(
                Question.of(
                        R03,
                        Question.Group.TODAY,
                        "Do you have an open wound or a burn?",
                        WOUND_OR_BURN,
                        WHERE));
    }

    @Override
    public List<Finding> judge(Circumstances given) {
        if (!given.answers().is(WOUND_OR_BURN, YesNo.YES)) {
            return List.of();
        }
        String where =
                given.answers()
                        .get(WHERE)
                        .map(place -> place == Where.SITE ? " at the injection site" : " elsewhere")
                        .orElse("");
        return List.of(
                given.finding(R03, new Verdict.DeferUntilHealed(), "Open wound or burn" + where));
    }
}
