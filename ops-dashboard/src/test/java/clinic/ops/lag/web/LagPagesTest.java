package clinic.ops.lag.web;

import static clinic.common.contract.Topics.BOOKINGS;
import static clinic.common.contract.Topics.SCREENINGS;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Envelope;
import clinic.ops.HandClock;
import clinic.ops.OpsRunning;
import clinic.ops.Told;
import clinic.ops.eventlog.EventLog;
import clinic.ops.eventlog.LoggedEvent;
import clinic.ops.flow.BookingStages;
import clinic.ops.flow.StageStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class LagPagesTest extends OpsRunning {

    private static final Instant T0 = HandClock.START;

    @Autowired EventLog log;
    @Autowired BookingStages stages;

    @Test
    void saysInWordsWhoIsLate() {
        broker.hears("booking-service", SCREENINGS)
                .hears("notification-service", BOOKINGS)
                .waits("booking-service", SCREENINGS, 4, 17, T0.minusSeconds(125));
        broker.look();
        page("/ops/lag")
                .contains("<h1>Lag")
                .containsSubsequence("1", "is", "late: behind by more than", "1 min")
                .containsSubsequence(
                        "booking-service", "screenings", "2 min", "17", "late: over 1 min")
                .containsSubsequence("notification-service", "bookings", "none", "in time");
    }

    @Test
    void drawsTheLastHourAndSaysWhatIsDrawn() {
        broker.hears("drawn-service", SCREENINGS)
                .waits("drawn-service", SCREENINGS, 9, 42, T0.minusMillis(300));
        broker.look();
        page("/ops/lag")
                .contains("role=\"img\"")
                .contains("aria-labelledby=\"title-drawn-service.clinic.screenings.v1 desc-")
                .contains("<title id=\"title-drawn-service.clinic.screenings.v1\">Lag over the")
                .contains("at most 300 ms")
                .contains("The dashed line is the limit of 1 min");
    }

    @Test
    void saysWhereNobodyListensAndWhereTheAgeIsNotKnown() {
        broker.nobodyHears("booking-service", SCREENINGS)
                .waits("booking-service", SCREENINGS, 0, 1);
        broker.look();
        page("/ops/lag")
                .contains("nobody listens")
                .contains("at least 0 ms")
                .contains("No service is late");
    }

    @Test
    void showsTheLastNumbersWithTheirAgeWhileTheBrokerIsAway() {
        broker.hears("booking-service", SCREENINGS)
                .waits("booking-service", SCREENINGS, 0, 17, T0.minusSeconds(2));
        broker.look();
        clock.forward(Duration.ofSeconds(5));
        broker.goesAway().look();
        clock.forward(Duration.ofSeconds(40));
        page("/ops/lag")
                .contains("The broker has not answered for 40 s.")
                .contains("The numbers below are 45 s old")
                .containsSubsequence("booking-service", "2.0 s", "17");
    }

    @Test
    void showsThePartitionsOfAGroupOnDemand() {
        broker.hears("booking-service", SCREENINGS)
                .waits("booking-service", SCREENINGS, 7, 17, T0.minusSeconds(2));
        broker.look();
        page("/ops/lag").doesNotContain("Partitions of <code");
        page("/ops/lag?group=booking-service.clinic.screenings.v1")
                .contains("hx-get=\"/ops/lag?group=booking-service.clinic.screenings.v1\"")
                .containsSubsequence("Partitions of", ">7</th>", "2.0 s", "17");
        page("/ops/lag?group=<b>").contains("No such group is known").doesNotContain("<b>");
    }

    @Test
    void saysHowLongThingsTook() {
        broker.look();
        page("/ops/lag").contains("Nothing was heard in this time");
        Told told = Told.aboutSomeBooking();
        hear(told.requested(1, T0.minusSeconds(9)), T0.minusSeconds(9).plusMillis(12));
        hear(told.screeningOpened(1, T0.minusSeconds(8)), T0.minusSeconds(8).plusMillis(12));
        page("/ops/lag")
                .containsSubsequence("last 15 min", "bookings", "12 ms", "12 ms", "12 ms")
                .containsSubsequence(
                        "Booking requested → screening opened", "software only", "1.0 s")
                .contains("last 1 d 0 h");
    }

    @Test
    void answersHtmxWithTheBoardAlone() {
        broker.look();
        MvcTestResult answer =
                mvc.get()
                        .uri("/ops/lag")
                        .with(caller("OPS"))
                        .header("HX-Request", "true")
                        .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeaders("Vary")).contains("HX-Request");
        assertThat(answer)
                .bodyText()
                .contains("No service has taken in any event yet")
                .doesNotContain("<html")
                .doesNotContain("<h1");
    }

    @Test
    void countsLateServicesBesideTheFunnel() {
        stages.apply(StageStep.in(Told.aboutSomeBooking().requested(1, T0)).stream().toList());
        broker.hears("booking-service", SCREENINGS)
                .waits("booking-service", SCREENINGS, 0, 1, T0.minusSeconds(61));
        broker.look();
        page("/ops")
                .containsSubsequence("Late services", "<div class=\"figure\">1</div>", "/ops/lag");
        broker.goesAway().look();
        page("/ops").containsSubsequence("Late services", "unknown", "/ops/lag");
    }

    private void hear(Envelope event, Instant at) {
        log.append(List.of(LoggedEvent.heard(event, at)));
    }

    private AbstractStringAssert<?> page(String path) {
        MvcTestResult answer = mvc.get().uri(path).with(caller("OPS")).exchange();
        assertThat(answer).hasStatusOk();
        return assertThat(answer).bodyText();
    }
}
