package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R10;

import clinic.screening.policy.domain.Limit;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Answers;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Option;
import clinic.screening.questionnaire.domain.Question;
import clinic.screening.questionnaire.domain.YesNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// R10 blood thinners: always the doctor's to decide, in time for a talk with the patient. What to
/// do with the medicine is never said here.
public final class BloodThinner implements Rule {

    public enum Drug implements Option {
        WARFARIN("Warfarin"),
        CLOPIDOGREL("Clopidogrel"),
        DOAC("Apixaban, rivaroxaban, dabigatran or edoxaban"),
        ASPIRIN("Aspirin"),
        OTHER("Another one");

        private final String label;

        Drug(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final Field<YesNo> BLOOD_THINNER =
            Field.choice(R10, "bloodThinner", YesNo.class, "Blood thinner");
    public static final Field<Set<Drug>> WHICH =
            Field.choices(R10, "which", Drug.class, "Which ones?");
    public static final Field<String> WHY = Field.text(R10, "why", "What do you take it for?");
    public static final Field<BigDecimal> INR =
            Field.number(R10, "inr", "0.5", "20", 1, "", "Your last INR, if you take warfarin");
    public static final Field<LocalDate> INR_DATE =
            Field.pastDay(R10, "inrDate", "When was it measured?");

    @Override
    public RuleId id() {
        return R10;
    }

    @Override
    public boolean canChange() {
        return true;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(
                Question.of(
                        R10,
                        Question.Group.MEDICINES,
                        "Do you take a medicine that thins your blood?",
                        BLOOD_THINNER,
                        WHICH,
                        WHY,
                        INR,
                        INR_DATE));
    }

    @Override
    public List<Finding> judge(Circumstances given) {
        Answers answers = given.answers();
        if (!answers.is(BLOOD_THINNER, YesNo.YES)) {
            return List.of();
        }
        LocalDate dueBy =
                given.slotDay().minusDays(given.policy().whole(Limit.BLOOD_THINNER_DECIDE_BEFORE));
        boolean late = given.today().isAfter(dueBy);
        boolean urgent = late || warfarinOutOfRange(given);
        return List.of(
                given.finding(
                        R10,
                        new Verdict.Review(urgent, dueBy),
                        text(answers, late),
                        Advice.TALK_WITH_PATIENT));
    }

    private static boolean warfarinOutOfRange(Circumstances given) {
        boolean warfarin =
                given.answers()
                        .get(WHICH)
                        .filter(which -> which.contains(Drug.WARFARIN))
                        .isPresent();
        return warfarin
                && given.answers()
                        .get(INR)
                        .map(inr -> inr.compareTo(given.policy().number(Limit.INR_ABOVE)) > 0)
                        .orElse(true);
    }

    private static String text(Answers answers, boolean late) {
        String which =
                answers.get(WHICH)
                        .map(
                                drugs ->
                                        drugs.stream()
                                                .sorted()
                                                .map(Drug::label)
                                                .collect(Collectors.joining(", ")))
                        .orElse("not said which");
        String inr = answers.get(INR).map(value -> ", INR " + value).orElse("");
        return "Blood thinner: " + which + inr + (late ? "; told late" : "");
    }
}
