package clinic.screening.aftercare.domain;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.ScreeningContract.Urgency;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyAdviceTest {

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "3, true", "4, false"})
    void remindsOfSugarOnDays1To3(int day, boolean sugar) {
        assertThat(DailyAdvice.on(day, true).stream().anyMatch(text -> text.contains("sugar")))
                .isEqualTo(sugar);
        assertThat(DailyAdvice.on(day, false)).noneMatch(text -> text.contains("sugar"));
    }

    @Test
    void raisesActivityFromDayToDay() {
        assertThat(DailyAdvice.on(0, false)).first().isEqualTo("Rest today.");
        assertThat(DailyAdvice.on(2, false)).first().asString().contains("25–50 %");
        assertThat(DailyAdvice.on(3, false)).first().asString().contains("50–75 %");
    }

    @Test
    void takesTheMostUrgentRedFlag() {
        assertThat(RedFlag.urgency(EnumSet.of(RedFlag.FEVER, RedFlag.CHEST_PAIN)))
                .contains(Urgency.URGENT);
        assertThat(RedFlag.urgency(EnumSet.of(RedFlag.FEVER))).contains(Urgency.SAME_DAY);
        assertThat(RedFlag.urgency(Set.of())).isEmpty();
    }
}
