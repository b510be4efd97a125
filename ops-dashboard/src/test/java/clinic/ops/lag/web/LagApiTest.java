package clinic.ops.lag.web;

import static clinic.common.contract.Topics.BOOKINGS;
import static clinic.common.contract.Topics.SCREENINGS;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.ops.HandClock;
import clinic.ops.OpsRunning;
import clinic.ops.Told;
import clinic.ops.eventlog.EventLog;
import clinic.ops.eventlog.LoggedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class LagApiTest extends OpsRunning {

    private static final Instant T0 = HandClock.START;

    @Autowired EventLog log;

    @BeforeEach
    void oneIsBehind() {
        broker.hears("notification-service", BOOKINGS)
                .hears("booking-service", SCREENINGS)
                .waits("booking-service", SCREENINGS, 4, 17, T0.minusSeconds(61));
        broker.look();
    }

    @Test
    void saysHowFarEachGroupIsBehind() {
        clock.forward(Duration.ofSeconds(3));
        MvcTestResult answer = get("/api/flow/lag");
        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsEntry("brokerAnswers", true)
                .containsEntry("readAgo", "PT3S")
                .containsEntry("lateAfter", "PT1M")
                .containsEntry("late", 1)
                .doesNotContainKey("brokerAwayFor");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.groups[0]")
                .asMap()
                .containsEntry("group", "booking-service.clinic.screenings.v1")
                .containsEntry("service", "booking-service")
                .containsEntry("topic", "clinic.screenings.v1")
                .containsEntry("listening", true)
                .containsEntry("recordsBehind", 17)
                .containsEntry("lag", "PT1M1S")
                .containsEntry("atLeast", false)
                .containsEntry("late", true)
                .doesNotContainKey("partitions");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.groups[1]")
                .asMap()
                .containsEntry("group", "notification-service.clinic.bookings.v1")
                .containsEntry("lag", "PT0S")
                .containsEntry("late", false);
    }

    @Test
    void saysItByPartitionWhenAsked() {
        assertThat(get("/api/flow/lag?partitions=true"))
                .bodyJson()
                .extractingPath("$.groups[0].partitions[1]")
                .asMap()
                .containsEntry("partition", 4)
                .containsEntry("recordsBehind", 17)
                .containsEntry("lag", "PT1M1S")
                .containsEntry("atLeast", false);
    }

    @Test
    void keepsTheLastNumbersWhileTheBrokerIsAway() {
        broker.goesAway().look();
        clock.forward(Duration.ofSeconds(40));
        MvcTestResult answer = get("/api/flow/lag");
        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsEntry("brokerAnswers", false)
                .containsEntry("brokerAwayFor", "PT40S")
                .containsEntry("readAgo", "PT40S");
        assertThat(answer).bodyJson().extractingPath("$.groups[0].recordsBehind").isEqualTo(17);
    }

    @Test
    void saysHowLongThingsTookPerWindow() {
        Told told = Told.aboutSomeBooking();
        log.append(
                List.of(
                        LoggedEvent.heard(told.requested(1, T0.minusSeconds(9)), T0),
                        LoggedEvent.heard(told.confirmed(2, T0.minusSeconds(3)), T0)));
        MvcTestResult answer = get("/api/flow/latency");
        assertThat(answer).bodyJson().extractingPath("$.newest").isEqualTo(10_000);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.windows[*].last")
                .asArray()
                .containsExactly("PT15M", "PT24H");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.windows[0].topics[0]")
                .asMap()
                .containsEntry("topic", "clinic.bookings.v1")
                .containsEntry("events", 2)
                .containsEntry("p50", "PT6S")
                .containsEntry("p99", "PT8.94S");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.windows[1].hops[0]")
                .asMap()
                .containsEntry("hop", "CONFIRMED")
                .containsEntry("from", "clinic.booking.requested.v1")
                .containsEntry("to", "clinic.booking.confirmed.v1")
                .containsEntry("people", true)
                .containsEntry("p95", "PT6S");
    }

    @Test
    void refusesWhatIsNoYesOrNo() {
        MvcTestResult refused = get("/api/flow/lag?partitions=perhaps");
        assertThat(refused).hasStatus(400);
        assertThat(refused.getResponse().getContentType()).startsWith("application/problem+json");
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(caller("OPS")).exchange();
    }
}
