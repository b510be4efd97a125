package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R15;

import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Option;
import clinic.screening.questionnaire.domain.Question;
import java.util.List;
import java.util.Optional;

/// R15 fainting and fear of needles.
public final class Fainting implements Rule {

    public enum Degree implements Option {
        NO("No"),
        YES("Yes"),
        SEVERE("Yes, very badly");

        private final String label;

        Degree(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final Field<Degree> FAINTING =
            Field.choice(R15, "fainting", Degree.class, "Fainting or fear of needles");

    @Override
    public RuleId id() {
        return R15;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(
                Question.of(
                        R15,
                        Question.Group.GENERAL,
                        "Do you faint easily, or are you afraid of needles?",
                        FAINTING));
    }

    @Override
    public List<Finding> judge(Circumstances given) {
        return switch (given.answers().get(FAINTING).orElseThrow()) {
            case NO -> List.of();
            case YES ->
                    List.of(
                            given.finding(
                                    R15,
                                    Verdict.clear(),
                                    "Faints easily or fears needles",
                                    Advice.LIE_FLAT));
            case SEVERE ->
                    List.of(
                            given.finding(
                                    R15,
                                    Verdict.review(),
                                    "Severe fainting or fear of needles",
                                    Advice.LIE_FLAT));
        };
    }
}
