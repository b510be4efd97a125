package clinic.notification.message.domain;

import static clinic.notification.message.domain.Given.BERLIN;
import static clinic.notification.message.domain.Given.NEW_YORK;
import static clinic.notification.message.domain.Given.QUIET;
import static clinic.notification.message.domain.Given.berlin;
import static clinic.notification.message.domain.Given.newYork;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01T08:00", "2026-12-01T12:00", "2026-12-01T20:59"})
    void letsTheDayThrough(String day) {
        assertThat(QUIET.awake(newYork(day), NEW_YORK)).isEqualTo(newYork(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01T21:00", "2026-12-01T23:59", "2026-12-02T07:59:59"})
    void holdsTheNightUntilEightInTheMorning(String night) {
        assertThat(QUIET.awake(newYork(night), NEW_YORK)).isEqualTo(newYork("2026-12-02T08:00"));
    }

    @Test
    void asksThePatientsClockAndNotTheSites() {
        Instant afternoonInNewYork = newYork("2026-12-01T16:00");

        assertThat(QUIET.awake(afternoonInNewYork, BERLIN)).isEqualTo(berlin("2026-12-02T08:00"));
    }

    @Test
    void wakesAtEightInTheShortNightOfSpring() {
        Instant evening = berlin("2026-03-28T22:00");

        assertThat(Duration.between(evening, QUIET.awake(evening, BERLIN)))
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void wakesAtEightInTheLongNightOfAutumn() {
        Instant evening = newYork("2026-10-31T22:00");

        assertThat(Duration.between(evening, QUIET.awake(evening, NEW_YORK)))
                .isEqualTo(Duration.ofHours(11));
    }

    @Test
    void isQuietInBothOfTheHoursThatComeTwice() {
        Instant first = berlin("2026-10-25T02:30");

        assertThat(QUIET.awake(first, BERLIN)).isEqualTo(berlin("2026-10-25T08:00"));
        assertThat(QUIET.awake(first.plus(Duration.ofHours(1)), BERLIN))
                .isEqualTo(berlin("2026-10-25T08:00"));
    }

    @Test
    void isNeverQuietByDayForAnyHourOfAYear() {
        ZoneId zone = ZoneId.of("Australia/Lord_Howe"); // moves its clocks by half an hour
        Instant hour = Instant.parse("2026-01-01T00:00:00Z");
        for (int n = 0; n < 24 * 365; n++) {
            LocalTime awake = QUIET.awake(hour, zone).atZone(zone).toLocalTime();
            assertThat(awake).isBetween(LocalTime.of(8, 0), LocalTime.of(20, 59, 59));
            hour = hour.plus(Duration.ofHours(1));
        }
    }
}
