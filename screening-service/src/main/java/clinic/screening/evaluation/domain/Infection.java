package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R01;

import clinic.screening.policy.domain.Limit;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Option;
import clinic.screening.questionnaire.domain.Question;
import clinic.screening.questionnaire.domain.YesNo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// R01 infection: at the site or in the whole body it blocks until healed; elsewhere, or a fever,
/// the doctor looks.
public final class Infection implements Rule {

    public enum Where implements Option {
        SITE("Where the injection goes"),
        SYSTEMIC("In my whole body, like flu"),
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

    public static final Field<YesNo> INFECTION =
            Field.choice(R01, "infection", YesNo.class, "Infection or fever");
    public static final Field<Where> WHERE =
            Field.choice(R01, "where", Where.class, "Where is it?");
    public static final Field<Boolean> RESOLVING =
            Field.flag(R01, "resolving", "Is it getting better?");
    public static final Field<BigDecimal> TEMPERATURE =
            Field.number(
                    R01,
                    "temperatureC",
                    "30",
                    "45",
                    1,
                    "°C",
                    "Your temperature, if you measured it");

    @Override
    public RuleId id() {
        return R01;
    }

    @Override
    public boolean canChange() {
        return true;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(
                Question.of(
                        R01,
                        Question.Group.TODAY,
                        "Do you have an infection or a fever now?",
                        INFECTION,
                        WHERE,
                        RESOLVING,
                        TEMPERATURE));
    }

    @Override
    public List<Finding> judge(Circumstances given) {
        List<Finding> findings = new ArrayList<>();
        if (given.answers().is(INFECTION, YesNo.YES)) {
            findings.add(
                    given.answers()
                            .get(WHERE)
                            .map(where -> infected(given, where))
                            .orElseGet(
                                    () ->
                                            given.finding(
                                                    R01,
                                                    Verdict.review(),
                                                    "Infection; not said where")));
        }
        given.answers()
                .get(TEMPERATURE)
                .filter(celsius -> celsius.compareTo(given.policy().number(Limit.FEVER_ABOVE)) > 0)
                .ifPresent(
                        celsius ->
                                findings.add(
                                        given.finding(
                                                R01,
                                                Verdict.review(),
                                                "Temperature " + celsius + " °C")));
        return findings;
    }

    private static Finding infected(Circumstances given, Where where) {
        return switch (where) {
            case SITE ->
                    given.finding(
                            R01, new Verdict.BlockUntilHealed(), "Infection at the injection site");
            case SYSTEMIC ->
                    given.finding(R01, new Verdict.BlockUntilHealed(), "Systemic infection");
            case ELSEWHERE ->
                    given.finding(
                            R01,
                            Verdict.review(),
                            given.answers().is(RESOLVING, true)
                                    ? "Infection elsewhere, getting better"
                                    : "Infection elsewhere, not known to get better");
        };
    }
}
