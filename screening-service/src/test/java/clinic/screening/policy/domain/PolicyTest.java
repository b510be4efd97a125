package clinic.screening.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.screening.policy.PolicyFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final Policy POLICY = PolicyFile.read("policy/2026-1.json");

    @Test
    void namesEveryRuleWithItsSource() {
        for (RuleId rule : RuleId.values()) {
            assertThat(POLICY.rule(rule).source()).as(rule.name()).isNotBlank();
        }
    }

    @Test
    void givesEveryNumberItsSource() {
        for (Limit limit : Limit.values()) {
            Setting setting = POLICY.rule(limit.rule()).settings().get(limit.key());
            assertThat(setting).as(limit.name()).isNotNull();
        }
    }

    @Test
    void holdsTheDefaultsOfTheDomain() {
        assertThat(POLICY.whole(Limit.WAIT_AFTER_LAST_DOSE)).isEqualTo(2);
        assertThat(POLICY.whole(Limit.WAIT_AFTER_VACCINE)).isEqualTo(14);
        assertThat(POLICY.whole(Limit.STEROID_SPACING)).isEqualTo(90);
        assertThat(POLICY.whole(Limit.BOTULINUM_SPACING)).isEqualTo(84);
        assertThat(POLICY.whole(Limit.BLOOD_THINNER_DECIDE_BEFORE)).isEqualTo(10);
        assertThat(POLICY.number(Limit.FEVER_ABOVE)).isEqualByComparingTo("37.4");
        assertThat(POLICY.number(Limit.GLUCOSE_DEFER_MMOL)).isEqualByComparingTo("13.9");
    }

    @Test
    void refusesAMissingNumber() {
        assertThatThrownBy(() -> with(RuleId.R02, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R02");
    }

    @Test
    void refusesANumberInAnotherUnit() {
        Setting hours = new Setting(BigDecimal.TWO, LimitUnit.HOURS, "s", "m", null, null);

        assertThatThrownBy(() -> with(RuleId.R02, Map.of("waitAfterLastDose", hours)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DAYS");
    }

    @Test
    void refusesANumberOutsideWhatAClinicMayChoose() {
        assertThatThrownBy(
                        () ->
                                new Setting(
                                        BigDecimal.valueOf(15),
                                        LimitUnit.DAYS,
                                        "s",
                                        "m",
                                        BigDecimal.ZERO,
                                        BigDecimal.valueOf(14)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Policy with(RuleId id, Map<String, Setting> settings) {
        List<RuleText> rules = new ArrayList<>();
        for (RuleText rule : POLICY.rules()) {
            rules.add(
                    rule.id() == id
                            ? new RuleText(id, "t", "a", "t", "s", new HashMap<>(settings))
                            : rule);
        }
        return new Policy("test", rules);
    }
}
