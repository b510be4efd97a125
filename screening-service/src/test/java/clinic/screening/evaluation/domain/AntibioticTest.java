package clinic.screening.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.screening.questionnaire.domain.YesNo;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AntibioticTest {

    private static Result lastDose(LocalDate day) {
        return Given.withoutSteroid()
                .answering(Antibiotic.ON_ANTIBIOTIC, YesNo.YES)
                .answering(Antibiotic.LAST_DOSE, day)
                .screened();
    }

    @Test
    void defersUntilTwoDaysAfterTheLastDose() {
        assertThat(lastDose(Given.SLOT.minusDays(1)).course())
                .isEqualTo(new Course.WaitUntil(Given.SLOT.plusDays(1)));
    }

    @Test
    void isClearFromTheSecondDayOn() {
        assertThat(lastDose(Given.SLOT.minusDays(2)).outcome()).isEqualTo(Severity.CLEAR);
    }

    @Test
    void countsADoseStillToCome() {
        assertThat(lastDose(Given.SLOT.plusDays(3)).course())
                .isEqualTo(new Course.WaitUntil(Given.SLOT.plusDays(5)));
    }

    @Test
    void countsACourseThatHasJustEnded() {
        Given ended =
                Given.withoutSteroid().answering(Antibiotic.LAST_DOSE, Given.SLOT.minusDays(1));

        assertThat(ended.screened().outcome()).isEqualTo(Severity.DEFER);
    }

    @Test
    void asksTheDoctorWithoutADate() {
        Given given = Given.withoutSteroid().answering(Antibiotic.ON_ANTIBIOTIC, YesNo.YES);

        assertThat(given.screened().outcome()).isEqualTo(Severity.REVIEW);
    }
}
