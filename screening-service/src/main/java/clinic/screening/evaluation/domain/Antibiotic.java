package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R02;

import clinic.screening.policy.domain.Limit;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Question;
import clinic.screening.questionnaire.domain.YesNo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// R02 antibiotics: some days must pass after the last dose, which may still lie ahead.
public final class Antibiotic implements Rule {

    public static final Field<YesNo> ON_ANTIBIOTIC =
            Field.choice(R02, "onAntibiotic", YesNo.class, "Antibiotics");
    public static final Field<LocalDate> LAST_DOSE =
            Field.anyDay(R02, "lastDose", "Day of the last dose (it may be still to come)");

    @Override
    public RuleId id() {
        return R02;
    }

    @Override
    public boolean canChange() {
        return true;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(
                Question.of(
                        R02,
                        Question.Group.MEDICINES,
                        "Are you taking antibiotics, or did you just finish them?",
                        ON_ANTIBIOTIC,
                        LAST_DOSE));
    }

    @Override
    public List<Finding> judge(Circumstances given) {
        Optional<LocalDate> lastDose = given.answers().get(LAST_DOSE);
        if (lastDose.isEmpty()) {
            return given.answers().is(ON_ANTIBIOTIC, YesNo.YES)
                    ? List.of(
                            given.finding(
                                    R02, Verdict.review(), "On antibiotics; last dose not known"))
                    : List.of();
        }
        return given
                .wait(
                        R02,
                        lastDose.get(),
                        Limit.WAIT_AFTER_LAST_DOSE,
                        "Last antibiotic dose " + lastDose.get())
                .stream()
                .toList();
    }
}
