package clinic.ops.flow.web;

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
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class FlowPagesTest extends OpsRunning {

    private static final Instant T0 = HandClock.START;

    @Autowired EventLog log;
    @Autowired BookingStages stages;

    private final Told told = Told.aboutSomeBooking();

    @Test
    void saysThatNothingWasHeardYet() {
        page("/ops").contains("No booking has been heard of yet").contains("<h1>Flow of bookings");
    }

    @Test
    void showsTheFunnelWithItsAges() {
        hear(told.requested(1, T0));
        clock.forward(Duration.ofMinutes(30));
        page("/ops")
                .contains("Requested")
                .contains("30 min")
                .contains("/ops/bookings/" + told.bookingId())
                .contains("As of")
                .contains("Mon 2 Mar 2026 09:30:00");
    }

    @Test
    void answersHtmxWithTheBoardAlone() {
        hear(told.requested(1, T0));
        MvcTestResult answer =
                mvc.get().uri("/ops").with(caller("OPS")).header("HX-Request", "true").exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeaders("Vary")).contains("HX-Request");
        assertThat(answer)
                .bodyText()
                .contains("Bookings per stage")
                .doesNotContain("<html")
                .doesNotContain("<h1");
    }

    @Test
    void showsABookingAcrossTheTopicsInOrderOfTime() {
        hear(
                told.messageSent(1, T0.plusSeconds(5), "DAY_BEFORE"),
                told.requested(1, T0),
                told.screeningOpened(1, T0.plusSeconds(2)),
                told.redFlag(2, T0.plusSeconds(9)));
        page("/ops/bookings/" + told.bookingId())
                .containsSubsequence(
                        "Requested</strong>",
                        "Opened</strong>",
                        "Sent</strong>",
                        "Day before",
                        "Red flag raised</strong>",
                        "Urgent");
    }

    @Test
    void knowsNoBookingOfWhichNothingWasHeard() {
        assertThat(get("/ops/bookings/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get("/ops/bookings/nonsense")).hasStatus(404);
        hear(told.requested(1, T0));
        assertThat(get("/ops/bookings/" + told.bookingId() + "?after=nonsense")).hasStatus(404);
    }

    @Test
    void findsABookingByTheIdThatWasTyped() {
        MvcTestResult found = get("/ops/bookings?id=  " + told.bookingId());
        assertThat(found).hasStatus3xxRedirection();
        assertThat(found).hasRedirectedUrl("/ops/bookings/" + told.bookingId());
    }

    @Test
    void saysWhatABookingIdLooksLike() {
        MvcTestResult refused = get("/ops/bookings?id=Quillfeather");
        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyText().contains("A booking id has 36 characters");
        page("/ops/bookings").contains("Booking id").doesNotContain("36 characters");
    }

    @Test
    void listsWhatIsStuckOrSaysThatNothingIs() {
        page("/ops/stuck").contains("No booking is longer in its stage");
        hear(told.requested(1, T0));
        clock.forward(Duration.ofMinutes(30));
        page("/ops/stuck").contains(told.bookingId().toString()).contains("20 min");
    }

    private void hear(Envelope... events) {
        for (Envelope event : List.of(events)) {
            log.append(List.of(LoggedEvent.heard(event, clock.instant())));
            stages.apply(StageStep.in(event).stream().toList());
        }
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(caller("OPS")).exchange();
    }

    private AbstractStringAssert<?> page(String path) {
        MvcTestResult answer = get(path);
        assertThat(answer).hasStatusOk();
        return assertThat(answer).bodyText();
    }
}
