package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R08;

import clinic.screening.policy.domain.Limit;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Answers;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Question;
import clinic.screening.questionnaire.domain.YesNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// R08 spacing of steroid injections, in one region and over a year. Only a planned steroid makes
/// it matter.
public final class SteroidSpacing implements Rule {

    public static final Field<YesNo> STEROID_BEFORE =
            Field.choice(R08, "steroidBefore", YesNo.class, "Earlier steroid injection");
    public static final Field<LocalDate> LAST_DATE =
            Field.pastDay(R08, "lastDate", "When was the last one?");
    public static final Field<Boolean> SAME_REGION =
            Field.flag(R08, "sameRegion", "Was it in the same place as now?");
    public static final Field<BigDecimal> COUNT =
            Field.number(
                    R08, "countLast12Months", "0", "50", 0, "", "How many in the last 12 months?");

    @Override
    public RuleId id() {
        return R08;
    }

    @Override
    public boolean canChange() {
        return true;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(
                Question.of(
                        R08,
                        Question.Group.EARLIER,
                        "Did you ever get a steroid (cortisone) injection?",
                        STEROID_BEFORE,
                        LAST_DATE,
                        SAME_REGION,
                        COUNT));
    }

    @Override
    public List<Finding> judge(Circumstances given) {
        if (!given.visit().withSteroid() || !given.answers().is(STEROID_BEFORE, YesNo.YES)) {
            return List.of();
        }
        Optional<LocalDate> last = given.answers().get(LAST_DATE);
        if (last.isEmpty()) {
            return List.of(
                    given.finding(R08, Verdict.review(), "Earlier steroid; its date is not known"));
        }
        List<Finding> findings = new ArrayList<>();
        inRegion(given, last.get()).ifPresent(findings::add);
        inYear(given, last.get()).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> inRegion(Circumstances given, LocalDate last) {
        Answers answers = given.answers();
        Optional<Finding> tooSoon =
                given.wait(R08, last, Limit.STEROID_SPACING, "Last steroid in this region " + last);
        if (answers.get(SAME_REGION).isEmpty()) {
            return tooSoon.map(
                    wait ->
                            given.finding(
                                    R08,
                                    Verdict.review(),
                                    "Last steroid " + last + "; region not known"));
        }
        return tooSoon.filter(wait -> answers.is(SAME_REGION, true));
    }

    private static Optional<Finding> inYear(Circumstances given, LocalDate last) {
        BigDecimal most = given.policy().number(Limit.MOST_STEROIDS_IN_A_YEAR);
        return given.answers()
                .get(COUNT)
                .filter(count -> count.compareTo(most) > 0)
                .flatMap(
                        count ->
                                given.wait(
                                        R08,
                                        last,
                                        Limit.STEROID_YEAR,
                                        count + " steroid injections in 12 months"));
    }
}
