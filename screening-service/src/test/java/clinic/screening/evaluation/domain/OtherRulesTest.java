package clinic.screening.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.BodyRegion;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.YesNo;
import org.junit.jupiter.api.Test;

class OtherRulesTest {

    @Test
    void showsMinorsByTheirAgeOnTheDayOfTheVisit() {
        Given given = Given.withoutSteroid();

        assertThat(given.bornOn(Given.SLOT.minusYears(18)).screened().outcome())
                .isEqualTo(Severity.CLEAR);
        assertThat(given.bornOn(Given.SLOT.minusYears(18).plusDays(1)).screened().outcome())
                .isEqualTo(Severity.REVIEW);
    }

    @Test
    void asksTheDoctorWithoutABirthDate() {
        assertThat(Given.withoutSteroid().withoutBirthDate().found(RuleId.R13)).hasSize(1);
    }

    @Test
    void tellsWhenToFastBeforeSedationOnly() {
        Given sedated = Given.withoutSteroid().sedated();

        assertThat(sedated.screened().outcome()).isEqualTo(Severity.CLEAR);
        assertThat(sedated.found(RuleId.R14))
                .singleElement()
                .satisfies(
                        finding ->
                                assertThat(finding.text())
                                        .isEqualTo(
                                                "No food for 6 hours and no clear drinks for 2 hours before your visit."));
        assertThat(Given.withoutSteroid().found(RuleId.R14)).isEmpty();
    }

    @Test
    void letsThoseWhoFaintLieFlat() {
        Given given = Given.withoutSteroid();
        Result yes = given.answering(Fainting.FAINTING, Fainting.Degree.YES).screened();
        Result severe = given.answering(Fainting.FAINTING, Fainting.Degree.SEVERE).screened();

        assertThat(yes.outcome()).isEqualTo(Severity.CLEAR);
        assertThat(yes.asks(Advice.LIE_FLAT)).isTrue();
        assertThat(severe.outcome()).isEqualTo(Severity.REVIEW);
        assertThat(severe.asks(Advice.LIE_FLAT)).isTrue();
    }

    @Test
    void suggestsUltrasoundNearTheChestWall() {
        Given thin = Given.withoutSteroid().answering(ChestWall.COPD_OR_VERY_THIN, YesNo.YES);

        Result overTheLung = thin.at(BodyRegion.TRAPEZIUS_LEFT).screened();
        assertThat(overTheLung.outcome()).isEqualTo(Severity.REVIEW);
        assertThat(overTheLung.asks(Advice.SUGGEST_ULTRASOUND)).isTrue();
        assertThat(thin.at(BodyRegion.LOWER_BACK).screened().outcome()).isEqualTo(Severity.CLEAR);
    }

    @Test
    void isUrgentWithABleedingDisorder() {
        Given given =
                Given.withoutSteroid().answering(BleedingDisorder.BLEEDING_DISORDER, YesNo.YES);

        assertThat(given.screened().outcome()).isEqualTo(Severity.REVIEW);
        assertThat(given.screened().urgent()).isTrue();
    }
}
