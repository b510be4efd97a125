package clinic.screening.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SurgeryTest {

    private static Result surgery(Given given, Surgery.When when, LocalDate day) {
        return given.answering(Surgery.SURGERY, when).answering(Surgery.DATE, day).screened();
    }

    @Test
    void defersASteroidUntil28DaysAfterwards() {
        LocalDate day = Given.SLOT.minusDays(27);

        assertThat(surgery(Given.withSteroid(), Surgery.When.PAST, day).course())
                .isEqualTo(new Course.WaitUntil(day.plusDays(28)));
    }

    @Test
    void isClearFromDay28On() {
        LocalDate day = Given.SLOT.minusDays(28);

        assertThat(surgery(Given.withSteroid(), Surgery.When.PAST, day).outcome())
                .isEqualTo(Severity.CLEAR);
        assertThat(surgery(Given.withoutSteroid(), Surgery.When.PAST, day).outcome())
                .isEqualTo(Severity.CLEAR);
    }

    @Test
    void asksTheDoctorWithoutSteroid() {
        LocalDate day = Given.SLOT.minusDays(27);

        assertThat(surgery(Given.withoutSteroid(), Surgery.When.PAST, day).outcome())
                .isEqualTo(Severity.REVIEW);
    }

    @Test
    void showsSurgeryPlannedWithin90DaysOfASteroid() {
        Given given = Given.withSteroid();

        assertThat(surgery(given, Surgery.When.PLANNED, Given.SLOT.plusDays(90)).outcome())
                .isEqualTo(Severity.REVIEW);
        assertThat(surgery(given, Surgery.When.PLANNED, Given.SLOT.plusDays(91)).outcome())
                .isEqualTo(Severity.CLEAR);
    }

    @Test
    void doesNotMindPlannedSurgeryWithoutSteroid() {
        LocalDate day = Given.SLOT.plusDays(10);

        assertThat(surgery(Given.withoutSteroid(), Surgery.When.PLANNED, day).outcome())
                .isEqualTo(Severity.CLEAR);
    }

    @Test
    void takesSurgeryPlannedBeforeTheVisitAsBehindByThen() {
        LocalDate day = Given.SLOT.minusDays(3);

        assertThat(surgery(Given.withSteroid(), Surgery.When.PLANNED, day).course())
                .isEqualTo(new Course.WaitUntil(day.plusDays(28)));
    }

    @Test
    void asksTheDoctorWithoutADate() {
        Given given = Given.withSteroid().answering(Surgery.SURGERY, Surgery.When.PAST);

        assertThat(given.screened().outcome()).isEqualTo(Severity.REVIEW);
    }
}
