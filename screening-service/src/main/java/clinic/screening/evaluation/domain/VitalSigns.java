package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R06;

import clinic.screening.policy.domain.Limit;
import clinic.screening.policy.domain.Policy;
import clinic.screening.questionnaire.domain.Answers;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// R06 and R07 at check-in.
///
/// @param systolic mmHg
/// @param diastolic mmHg
public record VitalSigns(int systolic, int diastolic, Optional<GlucoseReading> glucose) {

    static final Field<BigDecimal> SYSTOLIC =
            Field.number(R06, "systolic", "60", "300", 0, "mmHg", "Upper blood pressure");
    static final Field<BigDecimal> DIASTOLIC =
            Field.number(R06, "diastolic", "30", "200", 0, "mmHg", "Lower blood pressure");

    static final Question QUESTION =
            Question.of(
                    R06, Question.Group.TODAY, "Blood pressure at check-in", SYSTOLIC, DIASTOLIC);

    /// As they are kept, beside the answers of the other passes.
    public Answers asAnswers() {
        Answers pressure =
                Answers.none()
                        .with(SYSTOLIC, BigDecimal.valueOf(systolic))
                        .with(DIASTOLIC, BigDecimal.valueOf(diastolic));
        return glucose.map(
                        reading ->
                                pressure.with(Glucose.GLUCOSE, reading.value())
                                        .with(Glucose.UNIT, reading.unit()))
                .orElse(pressure);
    }

    /// Too high to accept without measuring again.
    public boolean pressureTooHigh(Policy policy) {
        return reaches(policy, Limit.SYSTOLIC_REVIEW, Limit.DIASTOLIC_REVIEW);
    }

    public Result judge(Circumstances given) {
        List<Finding> findings = new ArrayList<>();
        String text = "Blood pressure " + systolic + "/" + diastolic + " mmHg";
        if (reaches(given.policy(), Limit.SYSTOLIC_DEFER, Limit.DIASTOLIC_DEFER)) {
            int days = given.policy().whole(Limit.WAIT_AFTER_HIGH_PRESSURE);
            findings.add(
                    given.finding(
                            R06, new Verdict.DeferUntil(given.slotDay().plusDays(days)), text));
        } else if (pressureTooHigh(given.policy())) {
            findings.add(given.finding(R06, Verdict.review(), text));
        }
        glucose.flatMap(reading -> reading.judge(given)).ifPresent(findings::add);
        return new Result(findings);
    }

    private boolean reaches(Policy policy, Limit upper, Limit lower) {
        return systolic >= policy.whole(upper) || diastolic >= policy.whole(lower);
    }
}
