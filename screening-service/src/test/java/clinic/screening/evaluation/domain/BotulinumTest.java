package clinic.screening.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.YesNo;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BotulinumTest {

    private static Result last(LocalDate day) {
        return Given.botulinum()
                .answering(Botulinum.BEFORE, YesNo.YES)
                .answering(Botulinum.LAST_DATE, day)
                .screened();
    }

    @Test
    void defersUntil84DaysAfterTheLastDose() {
        LocalDate day = Given.SLOT.minusDays(83);

        assertThat(last(day).course()).isEqualTo(new Course.WaitUntil(day.plusDays(84)));
        assertThat(last(Given.SLOT.minusDays(84)).outcome()).isEqualTo(Severity.CLEAR);
    }

    @Test
    void asksTheDoctorAboutDiseasesOfNervesAndMuscles() {
        Given given = Given.botulinum();

        assertThat(given.answering(Botulinum.DISEASE, YesNo.YES).screened().outcome())
                .isEqualTo(Severity.REVIEW);
        assertThat(given.answering(Botulinum.DISEASE, YesNo.UNSURE).screened().outcome())
                .isEqualTo(Severity.REVIEW);
    }

    @ParameterizedTest
    @EnumSource(names = {"YES", "BREASTFEEDING", "TRYING"})
    void blocksTheDrugInPregnancy(Pregnancy.State state) {
        Result result = Given.botulinum().answering(Pregnancy.PREGNANCY, state).screened();

        assertThat(result.outcome()).isEqualTo(Severity.BLOCK);
        assertThat(result.course()).isEqualTo(new Course.AskDoctor());
        assertThat(result.findings()).allMatch(finding -> finding.rule() == RuleId.R09);
    }

    @ParameterizedTest
    @EnumSource(names = {"YES", "BREASTFEEDING", "TRYING", "UNSURE"})
    void asksTheDoctorAboutPregnancyWithoutBotulinum(Pregnancy.State state) {
        Given given = Given.withoutSteroid().answering(Pregnancy.PREGNANCY, state);

        assertThat(given.screened().outcome()).isEqualTo(Severity.REVIEW);
        assertThat(given.found(RuleId.R11)).hasSize(1);
    }

    @Test
    void isAskedForBotulinumOnly() {
        assertThat(Given.withoutSteroid().leavingOut(RuleId.R09).screened().outcome())
                .isEqualTo(Severity.CLEAR);
        assertThat(Given.botulinum().leavingOut(RuleId.R09).screened().outcome())
                .isEqualTo(Severity.REVIEW);
    }
}
