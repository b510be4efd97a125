package clinic.screening.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.screening.questionnaire.domain.YesNo;
import org.junit.jupiter.api.Test;

class WoundTest {

    @Test
    void defersWithoutADateWhereverItIs() {
        Given wounded = Given.withoutSteroid().answering(Wound.WOUND_OR_BURN, YesNo.YES);

        for (Wound.Where where : Wound.Where.values()) {
            Result result = wounded.answering(Wound.WHERE, where).screened();
            assertThat(result.outcome()).isEqualTo(Severity.DEFER);
            assertThat(result.course()).isEqualTo(new Course.WaitUntilHealed());
        }
        assertThat(wounded.screened().course()).isEqualTo(new Course.WaitUntilHealed());
    }

    @Test
    void asksTheDoctorWhereThePatientIsNotSure() {
        Given unsure = Given.withoutSteroid().answering(Wound.WOUND_OR_BURN, YesNo.UNSURE);

        assertThat(unsure.screened().outcome()).isEqualTo(Severity.REVIEW);
    }
}
