package clinic.screening.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.screening.questionnaire.domain.YesNo;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VaccineTest {

    private static Result vaccinated(Given given, LocalDate day) {
        return given.answering(Vaccine.VACCINE, YesNo.YES).answering(Vaccine.DATE, day).screened();
    }

    @Test
    void defersASteroidUntil14DaysAfterIt() {
        LocalDate fiveDaysBefore = Given.SLOT.minusDays(5);

        assertThat(vaccinated(Given.withSteroid(), fiveDaysBefore).course())
                .isEqualTo(new Course.WaitUntil(fiveDaysBefore.plusDays(14)));
    }

    @Test
    void isClearFromDay14On() {
        assertThat(vaccinated(Given.withSteroid(), Given.SLOT.minusDays(13)).outcome())
                .isEqualTo(Severity.DEFER);
        assertThat(vaccinated(Given.withSteroid(), Given.SLOT.minusDays(14)).outcome())
                .isEqualTo(Severity.CLEAR);
    }

    @Test
    void defersASteroidBeforeAVaccineWithin14Days() {
        LocalDate planned = Given.SLOT.plusDays(14);

        assertThat(vaccinated(Given.withSteroid(), planned).course())
                .isEqualTo(new Course.WaitUntil(planned.plusDays(14)));
        assertThat(vaccinated(Given.withSteroid(), Given.SLOT.plusDays(15)).outcome())
                .isEqualTo(Severity.CLEAR);
    }

    @Test
    void isClearWithoutSteroid() {
        assertThat(vaccinated(Given.withoutSteroid(), Given.SLOT.minusDays(1)).outcome())
                .isEqualTo(Severity.CLEAR);
        assertThat(vaccinated(Given.botulinum(), Given.SLOT.minusDays(1)).outcome())
                .isEqualTo(Severity.CLEAR);
    }

    @Test
    void asksTheDoctorWithoutADate() {
        Given given = Given.withSteroid().answering(Vaccine.VACCINE, YesNo.YES);

        assertThat(given.screened().outcome()).isEqualTo(Severity.REVIEW);
    }
}
