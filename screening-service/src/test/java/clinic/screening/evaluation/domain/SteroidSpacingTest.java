package clinic.screening.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.YesNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SteroidSpacingTest {

    private static Given last(LocalDate day) {
        return Given.withSteroid()
                .answering(SteroidSpacing.STEROID_BEFORE, YesNo.YES)
                .answering(SteroidSpacing.LAST_DATE, day)
                .answering(SteroidSpacing.SAME_REGION, true);
    }

    @Test
    void defersTheSameRegionUntil90DaysAfterTheLast() {
        LocalDate day = Given.SLOT.minusDays(89);

        assertThat(last(day).screened().course()).isEqualTo(new Course.WaitUntil(day.plusDays(90)));
        assertThat(last(Given.SLOT.minusDays(90)).screened().outcome()).isEqualTo(Severity.CLEAR);
    }

    @Test
    void doesNotMindAnotherRegion() {
        Given other = last(Given.SLOT.minusDays(40)).answering(SteroidSpacing.SAME_REGION, false);

        assertThat(other.screened().outcome()).isEqualTo(Severity.CLEAR);
    }

    @Test
    void defersMoreThanThreeInAYear() {
        LocalDate day = Given.SLOT.minusDays(100);
        Given many = last(day);

        assertThat(many.answering(SteroidSpacing.COUNT, BigDecimal.valueOf(3)).screened().outcome())
                .isEqualTo(Severity.CLEAR);
        assertThat(many.answering(SteroidSpacing.COUNT, BigDecimal.valueOf(4)).screened().course())
                .isEqualTo(new Course.WaitUntil(day.plusDays(365)));
    }

    @Test
    void asksTheDoctorWhereTheDateOrTheRegionIsNotKnown() {
        Given noDate = Given.withSteroid().answering(SteroidSpacing.STEROID_BEFORE, YesNo.YES);
        Given noRegion = noDate.answering(SteroidSpacing.LAST_DATE, Given.SLOT.minusDays(40));

        assertThat(noDate.screened().outcome()).isEqualTo(Severity.REVIEW);
        assertThat(noRegion.screened().outcome()).isEqualTo(Severity.REVIEW);
    }

    @Test
    void concernsASteroidOnly() {
        Given given = last(Given.SLOT.minusDays(5)).with(Given.nothingWrong());
        Given withoutSteroid =
                Given.withoutSteroid()
                        .answering(SteroidSpacing.STEROID_BEFORE, YesNo.YES)
                        .answering(SteroidSpacing.LAST_DATE, Given.SLOT.minusDays(40));

        assertThat(given.found(RuleId.R08)).isEmpty();
        assertThat(withoutSteroid.screened().outcome()).isEqualTo(Severity.CLEAR);
    }
}
