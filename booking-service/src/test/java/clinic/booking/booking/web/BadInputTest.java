package clinic.booking.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.testing.Calls;
import clinic.booking.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What is wrong gets its status and its problem, and changes nothing.
class BadInputTest extends ServiceTest {

    @Test
    void unknownFieldIsNamed() {
        refusedPatient("shoeSize", 42, 400, "shoeSize");
    }

    @Test
    void wrongTypeIsNamed() {
        refusedPatient("channels", "EMAIL, please", 400, "channels");
        refusedPatient("birthDate", "soon", 400, "birthDate");
    }

    @Test
    void birthDateInTheFutureIsAFieldError() {
        refusedPatient("birthDate", "2026-11-25", 422, "birthDate");
    }

    @Test
    void phoneThatIsNoneIsAFieldError() {
        refusedPatient("phone", "call me maybe", 422, "phone");
        refusedPatient("phone", "+1 212 55", 422, "phone");
    }

    @Test
    void emailTimeZoneAndNameAreChecked() {
        refusedPatient("email", "nobody", 422, "email");
        refusedPatient("timeZone", "Mars/Olympus", 422, "timeZone");
        refusedPatient("familyName", " ", 422, "familyName");
    }

    @Test
    void likelyDuplicateIsShownUnlessConfirmed() {
        Map<String, Object> patient = calls.newcomer();
        patient.remove("confirmDuplicate");
        patient.put("phone", "");
        Calls.json(calls.desk("/api/patients", patient), 201);

        JsonNode problem = Calls.json(calls.desk("/api/patients", patient), 409);

        assertThat(problem.path("reason").asString()).isEqualTo("likely-duplicate");
        assertThat(problem.path("matches").path(0).path("familyName").asString())
                .isEqualTo(patient.get("familyName"));
        patient.put("confirmDuplicate", true);
        Calls.json(calls.desk("/api/patients", patient), 201);
    }

    @Test
    void slotInThePastIsRefused() {
        ObjectNode slot = free();
        slot.put("start", "2026-11-20T09:00:00-05:00").remove(List.of("end", "recoveryEnd"));

        refusedSlot(slot, 409, "slot-in-the-past");
    }

    @Test
    void slotOutsideHoursIsRefusedWithAlternatives() {
        ObjectNode slot = free();
        slot.put("start", "2026-11-24T20:00:00-05:00").remove(List.of("end", "recoveryEnd"));

        JsonNode problem = refusedSlot(slot, 409, "outside-hours");

        assertThat(problem.path("alternatives").size()).isEqualTo(5);
    }

    @Test
    void slotWhoseRecoveryRunsPastClosingIsOutsideHours() {
        ObjectNode slot = free();
        slot.put("start", "2026-11-24T11:45:00-05:00").remove(List.of("end", "recoveryEnd"));

        refusedSlot(slot, 409, "outside-hours");
    }

    @Test
    void slotOfAnotherLengthOrSiteIsAFieldError() {
        ObjectNode longer = free();
        longer.put("end", "2026-11-24T10:00:00-05:00");
        refusedSlot(longer, 422, "invalid-fields");
        ObjectNode elsewhere = free();
        elsewhere.put("siteId", UUID.randomUUID().toString());
        refusedSlot(elsewhere, 422, "invalid-fields");
    }

    @Test
    void staleVersionIsRefused() {
        UUID id = calls.book(free());
        JsonNode before = calls.booking(id);

        MvcTestResult stale = cancel(id, "\"0\"");

        JsonNode problem = Calls.json(stale, 412);
        assertThat(problem.path("reason").asString()).isEqualTo("stale-version");
        assertThat(calls.booking(id)).isEqualTo(before);
        assertThat(cancel(id, "seven")).hasStatus(400);
        assertThat(cancel(id, "\"1\"")).hasStatusOk();
    }

    @Test
    void wrongRoleIsForbidden() {
        UUID id = calls.book(free());
        String path = "/api/bookings/" + id;
        Map<String, String> cancel = Map.of("by", "PATIENT");

        assertThat(calls.get("OPS", path)).hasStatus(403);
        assertThat(calls.post("OPS", path + "/cancel", cancel)).hasStatus(403);
        assertThat(calls.post("FRONT_DESK", path + "/start", Map.of())).hasStatus(403);
        assertThat(calls.post("CLINICIAN", "/api/patients", calls.newcomer())).hasStatus(403);
        assertThat(
                        calls.send(
                                HttpMethod.PUT,
                                "FRONT_DESK",
                                "/api/rooms/" + UUID.randomUUID(),
                                Map.of("siteId", clinic.site(), "name", "Room 3")))
                .hasStatus(403);
        assertThat(mvc.get().uri(path).exchange()).hasStatus(401);
        assertThat(calls.booking(id).path("stage").asString()).isEqualTo("REQUESTED");
    }

    @Test
    void bookingRequestIsCheckedFieldByField() {
        UUID patient = calls.register();
        Map<String, Object> request = calls.request(patient, free());
        request.put("plan", Map.of("treatment", "ASPIRIN"));
        assertThat(calls.desk("/api/bookings", request)).hasStatus(400);
        request.put(
                "plan",
                Map.of(
                        "treatment", "BOTULINUM",
                        "indication", "SPASTICITY",
                        "regions", List.of()));
        assertThat(calls.desk("/api/bookings", request))
                .hasStatus(422)
                .bodyText()
                .contains("plan.regions");
        Map<String, Object> nobody = calls.request(UUID.randomUUID(), free());
        assertThat(calls.desk("/api/bookings", nobody))
                .hasStatus(422)
                .bodyText()
                .contains("patientId");
        Map<String, Object> nowhere = calls.request(patient, free());
        nowhere.remove("slot");
        assertThat(calls.desk("/api/bookings", nowhere)).hasStatus(422);
        assertThat(calls.get("FRONT_DESK", "/api/bookings?patientId=" + patient))
                .bodyText()
                .isEqualTo("[]");
    }

    @Test
    void ultrasoundNeedsADevice() {
        Map<String, Object> request = calls.request(calls.register(), free());
        request.put(
                "plan",
                Map.of(
                        "treatment",
                        "LOCAL_ANAESTHETIC",
                        "indication",
                        "CHRONIC_MUSCLE_PAIN",
                        "regions",
                        List.of("LOWER_BACK"),
                        "ultrasound",
                        true));

        JsonNode problem = Calls.json(calls.desk("/api/bookings", request), 409);

        assertThat(problem.path("reason").asString()).isEqualTo("no-ultrasound-device");
        assertThat(problem.path("alternatives").path(0).has("deviceId")).isTrue();
    }

    @Test
    void driverWithoutAPhoneNumberIsAFieldError() {
        UUID id = calls.book(free());

        MvcTestResult answer =
                calls.desk(
                        "/api/bookings/" + id + "/driver",
                        Map.of("name", "Robin", "phone", "none"));

        assertThat(answer).hasStatus(422).bodyText().contains("\"field\":\"phone\"");
        assertThat(calls.booking(id).has("driver")).isFalse();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        UUID nothing = UUID.randomUUID();
        assertThat(calls.get("FRONT_DESK", "/api/bookings/" + nothing)).hasStatus(404);
        assertThat(calls.get("FRONT_DESK", "/api/patients/" + nothing)).hasStatus(404);
        assertThat(calls.desk("/api/bookings/" + nothing + "/check-in", Map.of())).hasStatus(404);
        assertThat(calls.desk("/api/worklist/" + nothing + "/done", Map.of("note", "x")))
                .hasStatus(404);
    }

    private MvcTestResult cancel(UUID id, String seen) {
        return mvc.post()
                .uri("/api/bookings/" + id + "/cancel")
                .with(Calls.as("FRONT_DESK"))
                .header("If-Match", seen)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"by\":\"PATIENT\"}")
                .exchange();
    }

    private ObjectNode free() {
        return (ObjectNode) calls.slots("from=2026-11-24&limit=1").getFirst();
    }

    private void refusedPatient(String field, Object value, int status, String named) {
        Map<String, Object> patient = calls.newcomer();
        String email = String.valueOf(patient.get("email"));
        patient.put(field, value);

        MvcTestResult answer = calls.desk("/api/patients", patient);

        assertThat(answer).hasStatus(status).bodyText().contains(named);
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(calls.get("FRONT_DESK", "/api/patients?q=" + email)).bodyText().isEqualTo("[]");
    }

    private JsonNode refusedSlot(JsonNode slot, int status, String reason) {
        UUID patient = calls.register();
        JsonNode problem =
                Calls.json(calls.desk("/api/bookings", calls.request(patient, slot)), status);
        assertThat(problem.path("reason").asString()).isEqualTo(reason);
        assertThat(calls.get("FRONT_DESK", "/api/bookings?patientId=" + patient))
                .bodyText()
                .isEqualTo("[]");
        return problem;
    }
}
