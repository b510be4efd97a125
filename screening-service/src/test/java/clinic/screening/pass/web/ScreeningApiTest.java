package clinic.screening.pass.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Treatment;
import clinic.screening.testing.BookingsForTests.Booking;
import clinic.screening.testing.Calls;
import clinic.screening.testing.Replies;
import clinic.screening.testing.ServiceTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ScreeningApiTest extends ServiceTest {

    private String open(Booking booking) {
        JsonNode list =
                Calls.json(
                        calls.get("FRONT_DESK", "/api/screenings?bookingId=" + booking.id()), 200);
        return list.get(0).path("id").asString();
    }

    @Test
    void listsThePassesOfABooking() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);

        JsonNode list =
                Calls.json(
                        calls.get("FRONT_DESK", "/api/screenings?bookingId=" + booking.id()), 200);

        assertThat(list).hasSize(1);
        assertThat(list.get(0).path("pass").asString()).isEqualTo("BOOKING");
        assertThat(list.get(0).path("state").asString()).isEqualTo("OPEN");
        assertThat(list.get(0).path("answerBy").asString()).isEqualTo("2026-12-18T14:00:00Z");
        assertThat(list.get(0).has("outcome")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"answers\":{\"R99\":{}}}|400|answers.R99",
                "{\"answers\":{\"R10\":{\"inrr\":1}}}|400|answers.R10.inrr",
                "{\"answers\":{},\"more\":1}|400|more",
                "{\"answers\":|400|JSON",
                "{\"answers\":{\"BASELINE\":{\"nrs\":6},\"R10\":{\"inr\":\"x\"}}}|422|answers.R10.inr",
                "{\"answers\":{\"BASELINE\":{\"nrs\":6},\"R08\":{\"lastDate\":\"2026-12-02\"}}}|422|answers.R08.lastDate",
                "{\"answers\":{\"BASELINE\":{\"nrs\":60}}}|422|answers.BASELINE.nrs",
                "{\"answers\":{}}|422|answers.BASELINE.nrs",
                "{}|422|answers",
                "{\"answers\":[]}|422|answers"
            })
    void saysWhatIsWrongAndChangesNothing(String body, int status, String named) {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);

        var result =
                calls.post("FRONT_DESK", "/api/screenings/" + open(booking) + "/answers", body);

        assertThat(result).hasStatus(status);
        assertThat(Calls.text(result)).contains(named);
        assertThat(bookings.announced(booking)).containsExactly("opened");
    }

    @Test
    void showsFindingsToCliniciansOnly() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        Map<String, Map<String, Object>> answers = Replies.healthy();
        answers.put("R17", Map.of("bleedingDisorder", "YES"));
        String path = "/api/screenings/" + open(booking);

        JsonNode reply =
                Calls.json(calls.post("FRONT_DESK", path + "/answers", Replies.body(answers)), 200);
        JsonNode forClinician = Calls.json(calls.get("CLINICIAN", path), 200);
        JsonNode forFrontDesk = Calls.json(calls.get("FRONT_DESK", path), 200);

        assertThat(reply.path("outcome").asString()).isEqualTo("REVIEW");
        assertThat(reply.has("findings")).isFalse();
        assertThat(forClinician.path("screening").path("findings").get(0).path("rule").asString())
                .isEqualTo("R17");
        assertThat(forFrontDesk.path("screening").has("findings")).isFalse();
    }

    @Test
    void takesAnswersOnce() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        String path = "/api/screenings/" + open(booking) + "/answers";
        Calls.json(calls.post("CLINICIAN", path, Replies.body(Replies.healthy())), 200);

        JsonNode problem =
                Calls.json(calls.post("CLINICIAN", path, Replies.body(Replies.healthy())), 409);

        assertThat(problem.path("reason").asString()).isEqualTo("already-submitted");
        assertThat(bookings.announced(booking)).containsExactly("opened", "cleared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPS", "ADMIN", "PATIENT"})
    void isForTheCareTeamOnly(String role) {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        String id = open(booking);

        assertThat(calls.get(role, "/api/screenings?bookingId=" + booking.id())).hasStatus(403);
        assertThat(
                        calls.post(
                                role,
                                "/api/screenings/" + id + "/answers",
                                Replies.body(Replies.healthy())))
                .hasStatus(403);
        assertThat(calls.get(role, "/screenings/" + id)).hasStatus(403);
    }

    @Test
    void knowsNoOtherScreening() {
        assertThat(
                        calls.post(
                                "FRONT_DESK",
                                "/api/screenings/" + UUID.randomUUID() + "/answers",
                                Replies.body(Replies.healthy())))
                .hasStatus(404);
        assertThat(calls.get("FRONT_DESK", "/screenings/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void takesAnswersOnThePhone() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        String path = "/screenings/" + open(booking);

        assertThat(Calls.text(calls.get("FRONT_DESK", path)))
                .contains("R01.infection", "Ada Brook");
        var wrong = calls.form(Calls.as("FRONT_DESK"), path, Map.of("BASELINE.nrs", "eleven"));
        assertThat(wrong).hasStatus(422);
        assertThat(Calls.text(wrong)).contains("must be a number");

        var done = calls.form(Calls.as("FRONT_DESK"), path, Replies.form(Replies.healthy()));
        assertThat(done).hasStatus(303).hasHeader("Location", path);
        assertThat(Calls.text(calls.get("FRONT_DESK", path))).contains("CLEAR");
    }
}
