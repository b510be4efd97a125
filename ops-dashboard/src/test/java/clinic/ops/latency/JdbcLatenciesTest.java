package clinic.ops.latency;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Envelope;
import clinic.common.contract.Stage;
import clinic.common.contract.Topics;
import clinic.ops.HandClock;
import clinic.ops.OpsRunning;
import clinic.ops.Told;
import clinic.ops.eventlog.EventLog;
import clinic.ops.eventlog.LoggedEvent;
import clinic.ops.flow.Age;
import clinic.ops.latency.Latencies.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JdbcLatenciesTest extends OpsRunning {

    private static final Instant T0 = HandClock.START;
    private static final Sight QUARTER_HOUR =
            new Sight(T0.minus(Duration.ofMinutes(15)), T0, 1_000);

    @Autowired EventLog log;
    @Autowired Latencies latencies;

    @Test
    void saysHowLongEventsOfATopicWereOnTheirWay() {
        for (int millis = 0; millis <= 100; millis++) {
            Instant at = T0.minusSeconds(60);
            hear(Told.aboutSomeBooking().requested(1, at), at.plusMillis(millis));
        }
        hear(Told.aboutSomeBooking().screeningOpened(1, T0.minusSeconds(9)), T0);
        assertThat(latencies.ofTopics(QUARTER_HOUR))
                .containsOnlyKeys(Topics.BOOKINGS, Topics.SCREENINGS)
                .containsEntry(
                        Topics.BOOKINGS, new Percentiles(101, millis(50), millis(95), millis(99)))
                .containsEntry(
                        Topics.SCREENINGS,
                        new Percentiles(1, millis(9_000), millis(9_000), millis(9_000)));
    }

    @Test
    void countsOnlyWhatWasHeardInTheWindowAndOfThatTheNewest() {
        Told told = Told.aboutSomeBooking();
        hear(told.requested(1, T0.minus(Duration.ofMinutes(30))), T0.minus(Duration.ofMinutes(15)));
        assertThat(latencies.ofTopics(QUARTER_HOUR)).isEmpty();
        hear(told.screeningStarted(2, T0.minusSeconds(20)), T0.minusSeconds(10));
        hear(told.confirmed(3, T0.minusSeconds(8)), T0.minusSeconds(1));
        Sight newest = new Sight(QUARTER_HOUR.since(), T0, 1);
        assertThat(bookings(QUARTER_HOUR).counted()).isEqualTo(2);
        assertThat(bookings(newest))
                .isEqualTo(new Percentiles(1, millis(7_000), millis(7_000), millis(7_000)));
    }

    @Test
    void neverCountsLessThanNothingThoughClocksDiffer() {
        hear(Told.aboutSomeBooking().requested(1, T0.plusSeconds(5)), T0);
        assertThat(bookings(QUARTER_HOUR).p99()).isEqualTo(millis(0));
    }

    @Test
    void saysHowLongBookingsWereBetweenTwoStages() {
        Told told = Told.aboutSomeBooking();
        Instant longAgo = T0.minus(Duration.ofDays(3));
        hear(told.requested(1, longAgo), longAgo);
        hear(told.screeningOpened(1, longAgo.plusMillis(20)), longAgo);
        hear(told.confirmed(2, T0.minusSeconds(30)), T0);
        Age took = new Age(Duration.ofDays(3).minusSeconds(30));
        assertThat(latencies.ofHops(QUARTER_HOUR))
                .containsOnlyKeys(Hop.CONFIRMED)
                .containsEntry(Hop.CONFIRMED, new Percentiles(1, took, took, took));
        Sight ever = new Sight(longAgo.minusSeconds(1), T0, 1_000);
        assertThat(latencies.ofHops(ever))
                .containsOnlyKeys(Hop.CONFIRMED, Hop.SCREENING_OPENS)
                .containsEntry(
                        Hop.SCREENING_OPENS,
                        new Percentiles(1, millis(20), millis(20), millis(20)));
    }

    @Test
    void countsARepeatedEndOfAHopOnce() {
        Told told = Told.aboutSomeBooking();
        hear(told.requested(1, T0.minusSeconds(50)), T0);
        hear(told.confirmed(2, T0.minusSeconds(40)), T0);
        hear(told.driverNamed(3, T0.minusSeconds(20), Stage.CONFIRMED), T0);
        hear(told.confirmed(4, T0.minusSeconds(10)), T0);
        assertThat(latencies.ofHops(QUARTER_HOUR))
                .containsEntry(
                        Hop.CONFIRMED,
                        new Percentiles(1, millis(10_000), millis(10_000), millis(10_000)));
    }

    @Test
    void mixesNoTwoBookings() {
        hear(Told.aboutSomeBooking().requested(1, T0.minusSeconds(50)), T0);
        hear(Told.aboutSomeBooking().confirmed(2, T0.minusSeconds(40)), T0);
        assertThat(latencies.ofHops(QUARTER_HOUR)).isEmpty();
    }

    private void hear(Envelope event, Instant at) {
        log.append(List.of(LoggedEvent.heard(event, at)));
    }

    private Percentiles bookings(Sight sight) {
        return Objects.requireNonNull(latencies.ofTopics(sight).get(Topics.BOOKINGS));
    }

    private static Age millis(long millis) {
        return new Age(Duration.ofMillis(millis));
    }
}
