package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R09;

import clinic.screening.policy.domain.Limit;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Answers;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Question;
import clinic.screening.questionnaire.domain.YesNo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// R09 botulinum toxin: spacing, diseases of nerves and muscles, pregnancy (asked by R11).
public final class Botulinum implements Rule {

    public static final Field<YesNo> BEFORE =
            Field.choice(R09, "botulinumBefore", YesNo.class, "Earlier botulinum toxin");
    public static final Field<LocalDate> LAST_DATE =
            Field.pastDay(R09, "lastDate", "When was the last one?");
    public static final Field<YesNo> DISEASE =
            Field.choice(
                    R09,
                    "neuromuscularDisease",
                    YesNo.class,
                    "Do you have a disease of nerves and muscles, like myasthenia?");

    @Override
    public RuleId id() {
        return R09;
    }

    @Override
    public boolean concerns(PlannedVisit visit) {
        return visit.botulinum();
    }

    @Override
    public boolean canChange() {
        return true;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(
                Question.of(
                        R09,
                        Question.Group.EARLIER,
                        "Did you ever get botulinum toxin (Botox or another brand), anywhere?",
                        BEFORE,
                        LAST_DATE,
                        DISEASE));
    }

    @Override
    public List<Finding> judge(Circumstances given) {
        Answers answers = given.answers();
        List<Finding> findings = new ArrayList<>();
        if (answers.is(BEFORE, YesNo.YES)) {
            findings.addAll(earlier(given));
        }
        if (answers.is(DISEASE, YesNo.YES)) {
            findings.add(given.finding(R09, Verdict.review(), "Disease of nerves and muscles"));
        } else if (!answers.is(DISEASE, YesNo.NO)) {
            findings.add(
                    given.finding(
                            R09, Verdict.review(), "Disease of nerves and muscles: not known"));
        }
        answers.get(Pregnancy.PREGNANCY)
                .filter(Pregnancy.State::rulesOutBotulinum)
                .ifPresent(
                        state ->
                                findings.add(
                                        given.finding(
                                                R09,
                                                new Verdict.BlockDrug(),
                                                state.label() + ": no botulinum")));
        return findings;
    }

    private static List<Finding> earlier(Circumstances given) {
        Optional<LocalDate> last = given.answers().get(LAST_DATE);
        if (last.isEmpty()) {
            return List.of(
                    given.finding(
                            R09, Verdict.review(), "Earlier botulinum; its date is not known"));
        }
        return given
                .wait(R09, last.get(), Limit.BOTULINUM_SPACING, "Last botulinum " + last.get())
                .stream()
                .toList();
    }
}
