package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R04;

import clinic.screening.policy.domain.Limit;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Option;
import clinic.screening.questionnaire.domain.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// R04 surgery: what counts is whether it lies before or after the visit.
public final class Surgery implements Rule {

    public enum When implements Option {
        NONE("No"),
        PAST("Yes, I had surgery"),
        PLANNED("Yes, surgery is planned"),
        UNSURE("Not sure");

        private final String label;

        When(String label) {
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
    }

    public static final Field<When> SURGERY = Field.choice(R04, "surgery", When.class, "Surgery");
    public static final Field<LocalDate> DATE = Field.anyDay(R04, "date", "On which day?");

    @Override
    public RuleId id() {
        return R04;
    }

    @Override
    public boolean canChange() {
        return true;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(
                Question.of(
                        R04,
                        Question.Group.EARLIER,
                        "Did you have surgery lately, or is any planned?",
                        SURGERY,
                        DATE));
    }

    @Override
    public List<Finding> judge(Circumstances given) {
        boolean told =
                given.answers().is(SURGERY, When.PAST) || given.answers().is(SURGERY, When.PLANNED);
        if (!told) {
            return List.of();
        }
        Optional<LocalDate> date = given.answers().get(DATE);
        if (date.isEmpty()) {
            return List.of(given.finding(R04, Verdict.review(), "Surgery; its date is not known"));
        }
        return date.get().isAfter(given.slotDay())
                ? ahead(given, date.get())
                : behind(given, date.get());
    }

    private static List<Finding> behind(Circumstances given, LocalDate date) {
        return given
                .wait(R04, date, Limit.WAIT_AFTER_SURGERY, "Surgery on " + date)
                .map(
                        wait ->
                                given.visit().withSteroid()
                                        ? wait
                                        : given.finding(R04, Verdict.review(), wait.text()))
                .stream()
                .toList();
    }

    private static List<Finding> ahead(Circumstances given, LocalDate date) {
        LocalDate last =
                given.slotDay().plusDays(given.policy().whole(Limit.SURGERY_PLANNED_WITHIN));
        return given.visit().withSteroid() && !date.isAfter(last)
                ? List.of(given.finding(R04, Verdict.review(), "Surgery planned for " + date))
                : List.of();
    }
}
