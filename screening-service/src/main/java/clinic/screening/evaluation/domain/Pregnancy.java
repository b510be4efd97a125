package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R11;

import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Option;
import clinic.screening.questionnaire.domain.Question;
import java.util.List;
import java.util.Optional;

/// R11 pregnancy: the doctor looks. For botulinum R09 blocks instead.
public final class Pregnancy implements Rule {

    public enum State implements Option {
        NO("No"),
        YES("Yes, I am pregnant"),
        UNSURE("Not sure"),
        BREASTFEEDING("I am breastfeeding"),
        TRYING("I am trying to get pregnant");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public boolean unsure() {
            return this == UNSURE;
        }

        boolean rulesOutBotulinum() {
            return this == YES || this == BREASTFEEDING || this == TRYING;
        }
    }

    public static final Field<State> PREGNANCY =
            Field.choice(R11, "pregnancy", State.class, "Pregnancy");

    @Override
    public RuleId id() {
        return R11;
    }

    @Override
    public boolean canChange() {
        return true;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(
                Question.of(
                        R11,
                        Question.Group.GENERAL,
                        "Are you pregnant, breastfeeding or trying to get pregnant?",
                        PREGNANCY));
    }

    @Override
    public List<Finding> judge(Circumstances given) {
        return given
                .answers()
                .get(PREGNANCY)
                .filter(state -> state.rulesOutBotulinum() && !given.visit().botulinum())
                .map(state -> given.finding(R11, Verdict.review(), state.label()))
                .stream()
                .toList();
    }
}
