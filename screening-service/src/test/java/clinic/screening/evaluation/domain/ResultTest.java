package clinic.screening.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.screening.policy.domain.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ResultTest {

    private static final List<Verdict> VERDICTS =
            List.of(
                    Verdict.clear(),
                    Verdict.review(),
                    Verdict.urgentReview(),
                    new Verdict.DeferUntil(Given.SLOT.plusDays(1)),
                    new Verdict.DeferUntil(Given.SLOT.plusDays(9)),
                    new Verdict.DeferUntilHealed(),
                    new Verdict.BlockUntilHealed(),
                    new Verdict.BlockDrug());

    private static Finding finding(Verdict verdict) {
        return new Finding(RuleId.R01, verdict, "text", "source", Set.of());
    }

    private static Result result(Verdict... verdicts) {
        return new Result(List.of(verdicts).stream().map(ResultTest::finding).toList());
    }

    @Test
    void isClearWithoutFindings() {
        assertThat(result().outcome()).isEqualTo(Severity.CLEAR);
        assertThat(result().course()).isEqualTo(new Course.GoOn());
    }

    @Test
    void takesTheLatestOfAllDeferralDates() {
        LocalDate late = Given.SLOT.plusDays(9);
        Result result =
                result(
                        new Verdict.DeferUntil(late),
                        Verdict.urgentReview(),
                        new Verdict.DeferUntil(Given.SLOT.plusDays(1)));

        assertThat(result.course()).isEqualTo(new Course.WaitUntil(late));
        assertThat(result.earliestDate()).contains(late);
    }

    @Test
    void hasNoDateWhileSomethingMustHeal() {
        Result result = result(new Verdict.DeferUntil(Given.SLOT), new Verdict.DeferUntilHealed());

        assertThat(result.course()).isEqualTo(new Course.WaitUntilHealed());
        assertThat(result.earliestDate()).isEmpty();
    }

    @Test
    void asksTheDoctorAboutABlockedDrugBeforeItWaits() {
        assertThat(result(new Verdict.BlockDrug(), new Verdict.DeferUntil(Given.SLOT)).course())
                .isEqualTo(new Course.AskDoctor());
    }

    @Test
    void waitsForAnInfectionToHealBeforeItAsksAboutADrug() {
        assertThat(result(new Verdict.BlockDrug(), new Verdict.BlockUntilHealed()).course())
                .isEqualTo(new Course.WaitUntilHealed());
    }

    @RepeatedTest(200)
    void mostSevereWinsInWhateverOrder(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<Finding> findings = some(random);
        List<Finding> shuffled = new ArrayList<>(findings);
        Collections.shuffle(shuffled, random);

        Severity worst =
                findings.stream()
                        .map(Finding::severity)
                        .max(Comparator.naturalOrder())
                        .orElse(Severity.CLEAR);
        assertThat(new Result(findings).outcome()).isEqualTo(worst);
        assertThat(new Result(shuffled).outcome()).isEqualTo(worst);
        assertThat(new Result(shuffled).course()).isEqualTo(new Result(findings).course());
    }

    @RepeatedTest(200)
    void anotherFindingNeverMakesItMilder(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<Finding> findings = some(random);
        Result before = new Result(findings);

        for (Verdict verdict : VERDICTS) {
            List<Finding> more = new ArrayList<>(findings);
            more.add(finding(verdict));
            Result after = new Result(more);

            assertThat(after.outcome()).isGreaterThanOrEqualTo(before.outcome());
            assertThat(after.urgent() || !before.urgent()).isTrue();
            assertThat(
                            before.course() instanceof Course.GoOn
                                    || !(after.course() instanceof Course.GoOn))
                    .isTrue();
            if (before.earliestDate().isPresent() && after.earliestDate().isPresent()) {
                assertThat(after.earliestDate().get())
                        .isAfterOrEqualTo(before.earliestDate().get());
            }
        }
    }

    private static List<Finding> some(Random random) {
        List<Finding> findings = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            findings.add(finding(VERDICTS.get(random.nextInt(VERDICTS.size()))));
        }
        return findings;
    }
}
