package clinic.screening.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.ScreeningPass;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.YesNo;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VitalSignsTest {

    @ParameterizedTest
    @CsvSource({
        "159, 99, CLEAR",
        "160, 80, REVIEW",
        "120, 100, REVIEW",
        "179, 109, REVIEW",
        "180, 80, DEFER",
        "120, 110, DEFER",
        "190, 100, DEFER"
    })
    void judgesPressureByTheHigherOfBoth(int systolic, int diastolic, Severity outcome) {
        VitalSigns vitals = new VitalSigns(systolic, diastolic, Optional.empty());

        Result result =
                vitals.judge(Given.withoutSteroid().asked(ScreeningPass.VITALS).circumstances());

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(vitals.pressureTooHigh(Given.POLICY)).isEqualTo(outcome != Severity.CLEAR);
        if (outcome == Severity.DEFER) {
            assertThat(result.earliestDate()).contains(Given.SLOT.plusDays(7));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "199.9, MG_DL, CLEAR",
        "200, MG_DL, REVIEW",
        "249.9, MG_DL, REVIEW",
        "250, MG_DL, DEFER",
        "11.0, MMOL_L, CLEAR",
        "11.1, MMOL_L, REVIEW",
        "13.8, MMOL_L, REVIEW",
        "13.9, MMOL_L, DEFER"
    })
    void judgesGlucoseInItsOwnUnit(BigDecimal value, GlucoseUnit unit, Severity outcome) {
        VitalSigns vitals = new VitalSigns(120, 80, Optional.of(new GlucoseReading(value, unit)));

        assertThat(vitals.judge(Given.withSteroid().circumstances()).outcome()).isEqualTo(outcome);
        assertThat(vitals.judge(Given.withoutSteroid().circumstances()).outcome())
                .isEqualTo(Severity.CLEAR);
    }

    @ParameterizedTest
    @CsvSource({"8.0, CLEAR", "8.1, REVIEW"})
    void judgesHba1cOfThoseWhoGetASteroid(BigDecimal percent, Severity outcome) {
        Given diabetic =
                Given.withSteroid()
                        .answering(Glucose.DIABETIC, YesNo.YES)
                        .answering(Glucose.HBA1C, percent);

        assertThat(diabetic.screened().outcome()).isEqualTo(outcome);
        assertThat(diabetic.found(RuleId.R07))
                .anyMatch(finding -> finding.asks(Advice.MEASURE_GLUCOSE));
    }
}
