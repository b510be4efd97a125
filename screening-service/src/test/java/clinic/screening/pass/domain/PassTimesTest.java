package clinic.screening.pass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.ScreeningPass;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PassTimesTest {
    private static final Instant SLOT = Instant.parse("2026-12-21T09:00:00Z");
    private static final Duration THREE_DAYS = Duration.ofHours(72);
    private static final PassTimes TIMES =
            new PassTimes(
                    THREE_DAYS,
                    THREE_DAYS,
                    Duration.ofHours(24),
                    Duration.ofHours(24),
                    Duration.ofDays(7));

    @Test
    void rescreens72HoursBefore() {
        Instant booked = SLOT.minus(Duration.ofDays(20));

        assertThat(TIMES.rescreenAt(SLOT, booked, booked)).contains(SLOT.minus(THREE_DAYS));
    }

    @Test
    void doesNotRescreenAnswersThatWillBeYoungEnough() {
        Instant sixDaysBefore = SLOT.minus(Duration.ofDays(6));

        assertThat(TIMES.rescreenAt(SLOT, sixDaysBefore.plusSeconds(1), sixDaysBefore)).isEmpty();
        assertThat(TIMES.rescreenAt(SLOT, sixDaysBefore, sixDaysBefore))
                .contains(SLOT.minus(THREE_DAYS));
    }

    @Test
    void rescreensAtOnceWhereTheTimeHasPassedAndTheAnswersAreOld() {
        Instant now = SLOT.minus(Duration.ofHours(20));

        assertThat(TIMES.rescreenAt(SLOT, now.minus(Duration.ofDays(4)), now)).contains(now);
        assertThat(TIMES.rescreenAt(SLOT, now.minus(Duration.ofDays(2)), now)).isEmpty();
    }

    @Test
    void doesNotRescreenOnceTheVisitHasBegun() {
        assertThat(TIMES.rescreenAt(SLOT, SLOT.minus(Duration.ofDays(20)), SLOT)).isEmpty();
    }

    @Test
    void givesADayAtLeastForTheFirstAnswers() {
        Instant early = SLOT.minus(Duration.ofDays(20));
        Instant late = SLOT.minus(Duration.ofHours(60));

        assertThat(TIMES.answerBy(ScreeningPass.BOOKING, SLOT, early))
                .isEqualTo(SLOT.minus(THREE_DAYS));
        assertThat(TIMES.answerBy(ScreeningPass.BOOKING, SLOT, late))
                .isEqualTo(late.plus(Duration.ofHours(24)));
    }
}
