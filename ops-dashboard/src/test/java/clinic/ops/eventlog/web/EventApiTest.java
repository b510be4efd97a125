package clinic.ops.eventlog.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.ops.HandClock;
import clinic.ops.OpsRunning;
import clinic.ops.Told;
import clinic.ops.eventlog.EventLog;
import clinic.ops.eventlog.LoggedEvent;
import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class EventApiTest extends OpsRunning {

    private static final Instant T0 = HandClock.START;

    @Autowired EventLog log;

    private final Told told = Told.aboutSomeBooking();

    @Test
    void pagesThroughABookingWithoutLossOrRepeat() throws Exception {
        for (int i = 1; i <= 7; i++) {
            log.append(
                    List.of(
                            LoggedEvent.heard(
                                    told.messageSent(i, T0.plusSeconds(i / 3), "K" + i), T0)));
        }
        log.append(List.of(LoggedEvent.heard(Told.aboutSomeBooking().requested(1, T0), T0)));
        List<Integer> seen = new ArrayList<>();
        String next = null;
        do {
            String body = events(next, 3);
            seen.addAll(JsonPath.<List<Integer>>read(body, "$.items[*].sequence"));
            next = JsonPath.<List<String>>read(body, "$..next").stream().findFirst().orElse(null);
        } while (next != null);
        assertThat(seen).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void saysWhatTheFlowNeedsAndNoMore() {
        log.append(List.of(LoggedEvent.heard(told.contactChanged(4, T0), T0.plusMillis(12))));
        MvcTestResult answer = mvc.get().uri("/api/flow/events").with(caller("OPS")).exchange();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[0]")
                .asMap()
                .containsEntry("topic", "clinic.patients.v1")
                .containsEntry("key", told.patientId().toString())
                .containsEntry("sequence", 4)
                .containsEntry("receivedAt", "2026-03-02T09:00:00.012Z")
                .containsOnlyKeys(
                        "id",
                        "topic",
                        "key",
                        "type",
                        "source",
                        "sequence",
                        "time",
                        "receivedAt",
                        "correlationId");
    }

    @Test
    void refusesWhatIsNoCursorNoIdOrNoLimit() {
        assertThat(mvc.get().uri("/api/flow/events?after=x").with(caller("OPS"))).hasStatus(400);
        assertThat(mvc.get().uri("/api/flow/events?limit=0").with(caller("OPS"))).hasStatus(422);
        assertThat(mvc.get().uri("/api/flow/events?limit=501").with(caller("OPS"))).hasStatus(422);
    }

    private String events(@Nullable String after, int limit) throws UnsupportedEncodingException {
        var request =
                mvc.get()
                        .uri("/api/flow/events")
                        .param("bookingId", told.bookingId().toString())
                        .param("limit", Integer.toString(limit))
                        .with(caller("OPS"));
        MvcTestResult answer = (after == null ? request : request.param("after", after)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
