package clinic.screening.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.YesNo;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BloodThinnerTest {

    private static Given taking(Set<BloodThinner.Drug> drugs) {
        return Given.withoutSteroid()
                .answering(BloodThinner.BLOOD_THINNER, YesNo.YES)
                .answering(BloodThinner.WHICH, drugs);
    }

    private static Given warfarin(String inr) {
        return taking(EnumSet.of(BloodThinner.Drug.WARFARIN))
                .answering(BloodThinner.INR, new BigDecimal(inr));
    }

    @Test
    void alwaysAsksTheDoctorInTimeForATalk() {
        Given aspirin = taking(EnumSet.of(BloodThinner.Drug.ASPIRIN));

        assertThat(aspirin.found(RuleId.R10))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.verdict())
                                    .isEqualTo(new Verdict.Review(false, Given.SLOT.minusDays(10)));
                            assertThat(finding.asks(Advice.TALK_WITH_PATIENT)).isTrue();
                        });
    }

    @Test
    void isUrgentOnceToldLaterThanTenDaysBefore() {
        Given aspirin = taking(EnumSet.of(BloodThinner.Drug.ASPIRIN));

        assertThat(aspirin.screenedOn(Given.SLOT.minusDays(10)).screened().urgent()).isFalse();
        assertThat(aspirin.screenedOn(Given.SLOT.minusDays(9)).screened().urgent()).isTrue();
    }

    @Test
    void isUrgentOnWarfarinAboveInr3() {
        assertThat(warfarin("3.0").screened().urgent()).isFalse();
        assertThat(warfarin("3.1").screened().urgent()).isTrue();
    }

    @Test
    void isUrgentOnWarfarinWithUnknownInr() {
        assertThat(taking(EnumSet.of(BloodThinner.Drug.WARFARIN)).screened().urgent()).isTrue();
    }

    @Test
    void doesNotAskTheInrOfOthers() {
        assertThat(taking(EnumSet.of(BloodThinner.Drug.DOAC)).screened().urgent()).isFalse();
    }

    @Test
    void asksTheDoctorWhereNotSaidWhich() {
        Given given = Given.withoutSteroid().answering(BloodThinner.BLOOD_THINNER, YesNo.YES);

        assertThat(given.screened().course()).isEqualTo(new Course.AskDoctor());
    }
}
