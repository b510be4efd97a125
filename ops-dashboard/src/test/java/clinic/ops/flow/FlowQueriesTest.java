package clinic.ops.flow;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Envelope;
import clinic.common.contract.Stage;
import clinic.ops.HandClock;
import clinic.ops.OpsRunning;
import clinic.ops.Told;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FlowQueriesTest extends OpsRunning {

    private static final Instant T0 = HandClock.START;

    @Autowired FlowQueries queries;
    @Autowired BookingStages stages;

    @Test
    void countsEveryStageAlsoTheEmptyOnes() {
        FlowView flow = queries.now();
        assertThat(flow.stages()).extracting(StageLine::stage).containsExactly(Stage.values());
        assertThat(flow.empty()).isTrue();
        assertThat(flow.rates()).hasSize(4).allMatch(rate -> rate.lastHour() == 0);
    }

    @Test
    void saysHowLongTheMiddleAndTheOldestBookingHaveBeenInTheirStage() {
        Told oldest = Told.aboutSomeBooking();
        apply(oldest.screeningStarted(1, T0.minus(Duration.ofHours(9))));
        apply(Told.aboutSomeBooking().screeningStarted(1, T0.minus(Duration.ofHours(2))));
        apply(Told.aboutSomeBooking().screeningStarted(1, T0.minus(Duration.ofHours(1))));
        StageLine line = line(Stage.SCREENING);
        assertThat(line.bookings()).isEqualTo(3);
        assertThat(line.medianAge()).isEqualTo(new Age(Duration.ofHours(2)));
        assertThat(line.oldestAge()).isEqualTo(new Age(Duration.ofHours(9)));
        assertThat(line.oldestBookingId()).isEqualTo(oldest.bookingId());
    }

    @Test
    void givesNoAgeToAJourneyThatHasEnded() {
        apply(Told.aboutSomeBooking().closed(1, T0.minus(Duration.ofDays(90))));
        assertThat(line(Stage.CLOSED).bookings()).isEqualTo(1);
        assertThat(line(Stage.CLOSED).oldestAge()).isNull();
        assertThat(queries.now().underWay()).isZero();
        assertThat(queries.stuck()).isEmpty();
    }

    @Test
    void findsABookingStuckOnceItIsOverTheLimitOfItsStage() {
        Told told = Told.aboutSomeBooking();
        apply(told.requested(1, T0));
        clock.forward(Duration.ofMinutes(10));
        assertThat(queries.stuck()).isEmpty();
        clock.forward(Duration.ofMinutes(2));
        assertThat(queries.stuck())
                .singleElement()
                .returns(told.bookingId(), StuckLine::bookingId)
                .returns(new Age(Duration.ofMinutes(12)), StuckLine::inStageFor)
                .returns(new Age(Duration.ofMinutes(2)), StuckLine::overBy);
        assertThat(line(Stage.REQUESTED).stuck()).isEqualTo(1);
    }

    @Test
    void letsABookingWaitForItsVisitHoweverFarAheadThatIs() {
        Told told = Told.aboutSomeBooking();
        apply(told.requested(1, T0));
        apply(told.confirmed(2, T0));
        clock.forward(Told.VISIT_AHEAD.plusMinutes(59));
        assertThat(queries.stuck()).isEmpty();
        clock.forward(Duration.ofMinutes(2));
        assertThat(queries.stuck())
                .singleElement()
                .returns(new Age(Duration.ofMinutes(1)), StuckLine::overBy);
    }

    private void apply(Envelope event) {
        stages.apply(StageStep.in(event).stream().toList());
    }

    private StageLine line(Stage stage) {
        return queries.now().stages().stream()
                .filter(line -> line.stage() == stage)
                .findFirst()
                .orElseThrow();
    }
}
