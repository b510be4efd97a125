package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R05;

import clinic.screening.policy.domain.Limit;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Question;
import clinic.screening.questionnaire.domain.YesNo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// R05 vaccine: a steroid close to it, on either side, waits until some days after it.
public final class Vaccine implements Rule {

    public static final Field<YesNo> VACCINE =
            Field.choice(R05, "vaccine", YesNo.class, "Flu or COVID vaccine");
    public static final Field<LocalDate> DATE =
            Field.anyDay(R05, "date", "On which day was it, or will it be?");

    @Override
    public RuleId id() {
        return R05;
    }

    @Override
    public boolean canChange() {
        return true;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(
                Question.of(
                        R05,
                        Question.Group.MEDICINES,
                        "Did you get a flu or COVID vaccine in the last 14 days, or will you get one in the next 14 days?",
                        VACCINE,
                        DATE));
    }

    @Override
    public List<Finding> judge(Circumstances given) {
        if (!given.visit().withSteroid() || !given.answers().is(VACCINE, YesNo.YES)) {
            return List.of();
        }
        Optional<LocalDate> date = given.answers().get(DATE);
        if (date.isEmpty()) {
            return List.of(given.finding(R05, Verdict.review(), "Vaccine; its date is not known"));
        }
        LocalDate from = date.get().minusDays(given.policy().whole(Limit.WAIT_BEFORE_VACCINE));
        if (given.slotDay().isBefore(from)) {
            return List.of();
        }
        return given
                .wait(R05, date.get(), Limit.WAIT_AFTER_VACCINE, "Vaccine on " + date.get())
                .stream()
                .toList();
    }
}
