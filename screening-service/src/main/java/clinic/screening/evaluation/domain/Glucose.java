package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R07;

import clinic.screening.policy.domain.Limit;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Answers;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Question;
import clinic.screening.questionnaire.domain.YesNo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// R07 blood sugar of a patient with diabetes; a steroid raises it for days.
public final class Glucose implements Rule {

    public static final Field<YesNo> DIABETIC =
            Field.choice(R07, "diabetic", YesNo.class, "Diabetes");
    public static final Field<BigDecimal> GLUCOSE =
            Field.number(
                    R07,
                    "glucose",
                    "1",
                    "1000",
                    1,
                    "mg/dL or mmol/L",
                    "Your last blood sugar, if you know it");
    public static final Field<GlucoseUnit> UNIT =
            Field.choice(R07, "glucoseUnit", GlucoseUnit.class, "Unit of the blood sugar");
    public static final Field<BigDecimal> HBA1C =
            Field.number(R07, "hba1c", "3", "20", 1, "%", "Your last HbA1c, if you know it");

    @Override
    public RuleId id() {
        return R07;
    }

    @Override
    public boolean canChange() {
        return true;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(
                new Question(
                        R07,
                        Question.Group.GENERAL,
                        "Do you have diabetes?",
                        List.of(DIABETIC, GLUCOSE, UNIT, HBA1C),
                        List.of(new Question.Together(GLUCOSE, UNIT)),
                        false));
    }

    @Override
    public List<Finding> judge(Circumstances given) {
        Answers answers = given.answers();
        if (!given.visit().withSteroid() || answers.is(DIABETIC, YesNo.NO)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        answers.get(GLUCOSE)
                .flatMap(value -> answers.get(UNIT).map(unit -> new GlucoseReading(value, unit)))
                .flatMap(reading -> reading.judge(given))
                .ifPresent(findings::add);
        answers.get(HBA1C)
                .filter(percent -> percent.compareTo(given.policy().number(Limit.HBA1C_ABOVE)) > 0)
                .ifPresent(
                        percent ->
                                findings.add(
                                        given.finding(
                                                R07, Verdict.review(), "HbA1c " + percent + " %")));
        if (answers.is(DIABETIC, YesNo.YES)) {
            findings.add(given.finding(R07, Verdict.clear(), "Diabetes", Advice.MEASURE_GLUCOSE));
        }
        return findings;
    }
}
