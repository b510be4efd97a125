package clinic.ops.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT59.9S, 59 s",
        "PT60S, 1 min",
        "PT59M59S, 59 min",
        "PT2H5M, 2 h 5 min",
        "PT24H, 1 d 0 h",
        "P3DT4H30M, 3 d 4 h"
    })
    void isSaidInTheTwoLargestUnits(Duration duration, String text) {
        assertThat(new Age(duration).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 ms",
        "PT0.0129S, 12 ms",
        "PT1S, 1.0 s",
        "PT9.99S, 9.9 s",
        "PT10S, 10 s",
        "PT60S, 1 min"
    })
    void isSaidMorePreciselyTheShorterItIs(Duration duration, String text) {
        assertThat(new Age(duration).precise()).isEqualTo(text);
    }

    @Test
    void isNeverNegativeThoughClocksDiffer() {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        assertThat(Age.since(now.plusSeconds(5), now).duration()).isZero();
    }
}
