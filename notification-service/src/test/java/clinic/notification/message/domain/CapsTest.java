package clinic.notification.message.domain;

import static clinic.notification.message.domain.Given.BERLIN;
import static clinic.notification.message.domain.Given.CAPS;
import static clinic.notification.message.domain.Given.NEW_YORK;
import static clinic.notification.message.domain.Given.berlin;
import static clinic.notification.message.domain.Given.newYork;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapsTest {
    private final Instant now = newYork("2026-12-10T12:00");

    @Test
    void leavesRoomWhereNothingWasSent() {
        assertThat(CAPS.room(now, NEW_YORK, List.of())).isEqualTo(now);
    }

    @Test
    void takesOneADay() {
        List<Instant> sent = List.of(newYork("2026-12-10T09:00"));

        assertThat(CAPS.room(now, NEW_YORK, sent)).isEqualTo(newYork("2026-12-11T00:00"));
    }

    @Test
    void countsDaysByThePatientsCalendar() {
        Instant lateInNewYork = newYork("2026-12-10T19:00"); // the 11th in Berlin
        List<Instant> sent = List.of(newYork("2026-12-10T09:00"));

        assertThat(CAPS.room(lateInNewYork, BERLIN, sent)).isEqualTo(lateInNewYork);
    }

    @Test
    void takesThreeAWeekAndGoesOnAWeekAfterTheOldestOfThem() {
        List<Instant> sent =
                List.of(
                        newYork("2026-12-05T10:00"),
                        newYork("2026-12-07T10:00"),
                        newYork("2026-12-09T10:00"));

        assertThat(CAPS.room(now, NEW_YORK, sent)).isEqualTo(newYork("2026-12-12T10:00"));
    }

    @Test
    void forgetsWhatIsOlderThanAWeek() {
        List<Instant> sent =
                List.of(
                        now.minus(Duration.ofDays(7)),
                        newYork("2026-12-07T10:00"),
                        newYork("2026-12-09T10:00"));

        assertThat(CAPS.room(now, NEW_YORK, sent)).isEqualTo(now);
    }

    @Test
    void endsTheDayAtMidnightOnTheNightTheClocksChange() {
        Instant noon = berlin("2026-10-25T12:00");

        assertThat(CAPS.room(noon, BERLIN, List.of(berlin("2026-10-25T09:00"))))
                .isEqualTo(berlin("2026-10-26T00:00"));
    }
}
