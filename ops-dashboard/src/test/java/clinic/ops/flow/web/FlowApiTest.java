package clinic.ops.flow.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.ops.HandClock;
import clinic.ops.OpsRunning;
import clinic.ops.Told;
import clinic.ops.flow.BookingStages;
import clinic.ops.flow.StageStep;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class FlowApiTest extends OpsRunning {

    @Autowired BookingStages stages;
    @Autowired Doorbell doorbell;

    private final Told told = Told.aboutSomeBooking();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/flow",
                "/api/flow/stuck",
                "/api/flow/events",
                "/api/flow/stream",
                "/api/flow/lag",
                "/api/flow/latency",
                "/api/dead-letters",
                "/ops",
                "/ops/stuck",
                "/ops/lag",
                "/ops/bookings",
                "/ops/bookings/0197f3a2-5b1c-7e44-9c1d-2f6b8a0e4d11",
                "/ops/dead-letters"
            })
    void isForOperationsOnly(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(401);
        for (String role : new String[] {"FRONT_DESK", "CLINICIAN", "PATIENT"}) {
            assertThat(mvc.get().uri(path).with(caller(role))).as(role).hasStatus(403);
        }
    }

    @Test
    void countsBookingsPerStageWithTheirAges() {
        apply(told);
        clock.forward(Duration.ofMinutes(30));
        MvcTestResult answer = get("/api/flow");
        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.stages[0]")
                .asMap()
                .containsEntry("stage", "REQUESTED")
                .containsEntry("bookings", 1)
                .containsEntry("medianAge", "PT30M")
                .containsEntry("oldestBookingId", told.bookingId().toString())
                .containsEntry("stuck", 1);
        assertThat(answer).bodyJson().extractingPath("$.at").isEqualTo("2026-03-02T09:30:00Z");
    }

    @Test
    void listsWhatIsStuck() {
        apply(told);
        clock.forward(Duration.ofMinutes(30));
        assertThat(get("/api/flow/stuck"))
                .bodyJson()
                .extractingPath("$[0]")
                .asMap()
                .containsEntry("bookingId", told.bookingId().toString())
                .containsEntry("inStageFor", "PT30M")
                .containsEntry("overBy", "PT20M");
    }

    @Test
    void ringsAtOnceAndThenOnlyForWhatIsNew() {
        MvcTestResult stream =
                mvc.get().uri("/api/flow/stream").with(caller("OPS")).asyncExchange();
        assertThat(stream.getResponse().getContentType()).startsWith("text/event-stream");
        assertThat(rings(stream)).isEqualTo(1);
        doorbell.ringIfChanged();
        long before = rings(stream);
        doorbell.ringIfChanged();
        assertThat(rings(stream)).isEqualTo(before);
        jdbc.sql(
                        """
                        insert into parked_letter (letter_id, parked_by, topic, key, reason, parked_at)
                        values ('x', 'someone', 'clinic.bookings.v1', 'k', 'r', now())
                        """)
                .update();
        doorbell.ringIfChanged();
        assertThat(rings(stream)).isEqualTo(before + 1);
        doorbell.hangUp();
    }

    @Test
    void answersReadersWithAdminRoleToo() {
        assertThat(mvc.get().uri("/api/flow").with(caller("ADMIN"))).hasStatusOk();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(caller("OPS")).exchange();
    }

    private void apply(Told told) {
        stages.apply(StageStep.in(told.requested(1, HandClock.START)).stream().toList());
    }

    private static long rings(MvcTestResult stream) {
        try {
            return stream.getResponse()
                    .getContentAsString()
                    .lines()
                    .filter(line -> line.equals("event:changed"))
                    .count();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
