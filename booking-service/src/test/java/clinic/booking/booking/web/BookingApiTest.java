package clinic.booking.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.testing.Calls;
import clinic.booking.testing.ServiceTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class BookingApiTest extends ServiceTest {

    @Test
    void slotsComeEarliestFirstWithTheBayAfterTheProcedure() {
        JsonNode first = calls.slots("from=2026-11-24&limit=3").getFirst();

        assertThat(first.path("start").asString()).isEqualTo("2026-11-24T09:00:00-05:00");
        assertThat(first.path("end").asString()).isEqualTo("2026-11-24T09:15:00-05:00");
        assertThat(first.path("recoveryEnd").asString()).isEqualTo("2026-11-24T09:30:00-05:00");
        assertThat(first.has("deviceId")).isFalse();
        assertThat(
                        calls.slots("from=2026-11-24&ultrasound=true&limit=1")
                                .getFirst()
                                .has("deviceId"))
                .isTrue();
    }

    @Test
    void slotsBeginAtTheMomentAskedFor() {
        assertThat(
                        calls.slots("from=2026-11-24T15:20:00Z&limit=1")
                                .getFirst()
                                .path("start")
                                .asString())
                .isEqualTo("2026-11-24T10:30:00-05:00");
        assertThat(calls.slots("from=2026-11-24T15:20:00Z&to=2026-11-24T15:25:00Z")).isEmpty();
        assertThat(calls.slots("from=2026-11-24&to=2026-11-24&part=AFTERNOON")).isEmpty();
    }

    @Test
    void bookedSlotIsFreeNoMoreAndCancelledItIsAgain() {
        JsonNode slot = calls.slots("from=2026-11-24&limit=1").getFirst();
        UUID booking = calls.book(slot);

        assertThat(calls.slots("from=2026-11-24&limit=1").getFirst()).isNotEqualTo(slot);
        Calls.json(
                calls.desk("/api/bookings/" + booking + "/cancel", Map.of("by", "PATIENT")), 200);
        assertThat(calls.slots("from=2026-11-24&limit=1").getFirst()).isEqualTo(slot);
    }

    @Test
    void bookingTellsItsTimelineAndVersion() {
        UUID id = calls.book(calls.slots("from=2026-11-24&limit=1").getFirst());

        MvcTestResult answer = calls.get("FRONT_DESK", "/api/bookings/" + id);
        JsonNode booking = Calls.json(answer, 200);

        assertThat(answer.getResponse().getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(booking.path("stage").asString()).isEqualTo("REQUESTED");
        assertThat(booking.path("plan").path("treatment").asString())
                .isEqualTo("LOCAL_ANAESTHETIC");
        assertThat(booking.path("timeline").path(0).path("by").asString()).isEqualTo("someone");
        assertThat(calls.get("FRONT_DESK", "/api/bookings?date=2026-11-24&siteId=" + clinic.site()))
                .bodyText()
                .contains(id.toString());
    }

    @Test
    void heldSlotIsBookedByItsHoldOnly() {
        JsonNode slot = calls.slots("from=2026-11-24&limit=1").getFirst();
        String hold =
                Calls.json(calls.desk("/api/holds", Map.of("slot", slot)), 201)
                        .path("id")
                        .asString();
        UUID patient = calls.register();
        Map<String, Object> byHold = calls.request(patient, slot);
        byHold.remove("slot");
        byHold.put("holdId", hold);

        JsonNode taken = Calls.json(calls.desk("/api/bookings", calls.request(patient, slot)), 409);
        assertThat(taken.path("reason").asString()).isEqualTo("slot-taken");
        assertThat(taken.path("alternatives").size()).isEqualTo(5);
        Calls.json(calls.desk("/api/bookings", byHold), 201);
        assertThat(calls.desk("/api/bookings", byHold)).hasStatus(410);
    }

    @Test
    void expiredHoldIsGoneAndBlocksNobody() {
        JsonNode slot = calls.slots("from=2026-11-24&limit=1").getFirst();
        String hold =
                Calls.json(calls.desk("/api/holds", Map.of("slot", slot)), 201)
                        .path("id")
                        .asString();
        UUID patient = calls.register();
        Map<String, Object> byHold = calls.request(patient, slot);
        byHold.remove("slot");
        byHold.put("holdId", hold);

        clock.forward(Duration.ofMinutes(10));

        JsonNode gone = Calls.json(calls.desk("/api/bookings", byHold), 410);
        assertThat(gone.path("reason").asString()).isEqualTo("hold-expired");
        assertThat(calls.slots("from=2026-11-24&limit=1").getFirst()).isEqualTo(slot);
        calls.book(slot);
    }

    @Test
    void moveTakesTheNewSlotAndGivesTheOldOneBack() {
        JsonNode first = calls.slots("from=2026-11-24&limit=1").getFirst();
        UUID id = calls.book(first);
        JsonNode next = calls.slots("from=2026-11-24&limit=1").getFirst();

        JsonNode moved =
                Calls.json(calls.desk("/api/bookings/" + id + "/move", Map.of("slot", next)), 200);

        assertThat(moved.path("slot")).isEqualTo(next);
        assertThat(calls.slots("from=2026-11-24&limit=1").getFirst()).isEqualTo(first);
    }

    @Test
    void moveToATakenSlotChangesNothing() {
        JsonNode first = calls.slots("from=2026-11-24&limit=1").getFirst();
        UUID id = calls.book(first);
        JsonNode second = calls.slots("from=2026-11-24&limit=1").getFirst();
        calls.book(second);

        assertThat(calls.desk("/api/bookings/" + id + "/move", Map.of("slot", second)))
                .hasStatus(409);
        assertThat(calls.booking(id).path("slot")).isEqualTo(first);
        assertThat(calls.slots("from=2026-11-24&limit=1").getFirst()).isNotIn(first, second);
    }
}
