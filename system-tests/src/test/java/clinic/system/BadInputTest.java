package clinic.system;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.journeys.Answer;
import clinic.journeys.Form;
import clinic.journeys.PatientLink;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What is wrong is refused with its status and problem, and changes nothing.
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private final Counter counter = new Counter();
    private Counter.Booked booked = new Counter.Booked("", "", "", "");

    @BeforeAll
    void book() {
        booked = counter.book();
    }

    @Test
    void unknownFieldIsNamed() {
        Map<String, Object> patient = counter.newcomer();
        patient.put("shoeSize", 42);

        refusedPatient(patient, "400 problem", "shoeSize");
    }

    @Test
    void wrongTypeIsNamed() {
        Map<String, Object> patient = counter.newcomer();
        patient.put("channels", "EMAIL, please");

        refusedPatient(patient, "400 problem", "channels");
    }

    @Test
    void birthDateInTheFutureIsAFieldError() {
        Map<String, Object> patient = counter.newcomer();
        patient.put("birthDate", LocalDate.now(java.time.ZoneOffset.UTC).plusYears(60).toString());

        refusedPatient(patient, "422 problem", "birthDate");
    }

    @Test
    void phoneNumberThatIsNoneIsAFieldError() {
        Map<String, Object> patient = counter.newcomer();
        patient.put("phone", "call me maybe");

        refusedPatient(patient, "422 problem", "phone");
    }

    @Test
    void slotInThePastIsRefused() {
        refusedSlot(shifted(counter.freeSlot(), Duration.ofDays(-400)));
    }

    @Test
    void slotOutsideHoursIsRefused() {
        refusedSlot(shifted(counter.freeSlot(), Duration.ofHours(14)));
    }

    @Test
    void expiredHoldIsGone() {
        String hold =
                counter.frontDesk
                        .post("/api/holds", Map.of("slot", counter.freeSlot()))
                        .expected()
                        .json()
                        .path("id")
                        .asString();
        counter.time.forward(Duration.ofMinutes(11));
        Map<String, Object> request = counter.bookingRequest(booked.patientId());
        request.put("holdId", hold);

        assertThat(Counter.problem(counter.frontDesk.post("/api/bookings", request)))
                .isEqualTo("410 problem");
        assertThat(bookingsOf(booked.patientId())).isEqualTo(1);
    }

    @Test
    void staleVersionIsRefused() {
        JsonNode before = counter.booking(booked.id());

        Answer answer =
                counter.door.change(
                        "/api/bookings/" + booked.id() + "/driver",
                        Map.of("name", "Robin Alder", "phone", "+12125550142"),
                        counter.frontDesk.authorization(),
                        "\"0\"");

        assertThat(Counter.problem(answer)).isEqualTo("412 problem");
        assertThat(counter.booking(booked.id())).isEqualTo(before);
    }

    @Test
    void wrongRoleIsForbidden() {
        JsonNode before = counter.booking(booked.id());
        var cancel = Map.of("by", "PATIENT", "cause", "travels");

        assertThat(
                        Counter.problem(
                                counter.ops.post(
                                        "/api/bookings/" + booked.id() + "/cancel", cancel)))
                .isEqualTo("403 problem");
        assertThat(Counter.problem(counter.frontDesk.get("/api/reviews"))).isEqualTo("403 problem");
        assertThat(Counter.problem(counter.ops.get("/api/patients/" + booked.patientId())))
                .isEqualTo("403 problem");
        assertThat(counter.booking(booked.id())).isEqualTo(before);
    }

    @Test
    void nobodyComesInWithoutACredential() {
        assertThat(
                        Counter.problem(
                                counter.door.get(
                                        "/api/bookings/" + booked.id(), "Bearer unknot_invented")))
                .isEqualTo("401 problem");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(
                        Counter.problem(
                                counter.frontDesk.get(
                                        "/api/bookings/0199f000-0000-7000-8000-000000000000")))
                .isEqualTo("404 problem");
    }

    @Test
    void someoneElsesLinkStaysShutWithoutTheirBirthDate() {
        var link = new PatientLink(counter.door, counter.book().screeningLink(counter));

        Answer answer = link.open(LocalDate.parse("1955-05-05"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(new Form(link.get().body()).asks("birthDate")).isTrue();
    }

    @Test
    void linkIsLockedAfterThreeWrongBirthDates() {
        Counter.Booked other = counter.book();
        String token = other.screeningLink(counter);
        for (int tries = 0; tries < 3; tries++) {
            new PatientLink(counter.door, token).open(LocalDate.parse("1955-05-05"));
        }

        Answer right =
                new PatientLink(counter.door, token).open(LocalDate.parse(other.birthDate()));

        assertThat(right.status()).isIn(410, 423, 429, 403);
        assertThat(new Form(right.body()).names()).noneMatch(name -> name.startsWith("R0"));
    }

    @Test
    void usedLinkIsGone() {
        Counter.Booked other = counter.book();
        var link = new PatientLink(counter.door, other.screeningLink(counter));
        Answer page = link.open(LocalDate.parse(other.birthDate()));
        assertThat(link.submit(new Form(page.body()).fill(Answers.HEALTHY)).status())
                .isEqualTo(200);
        counter.time.awaitQuiet();
        JsonNode before = counter.booking(other.id());

        var again = new PatientLink(counter.door, other.screeningLink(counter));

        assertThat(again.get().status()).isEqualTo(410);
        assertThat(link.submit(new Form(page.body()).fill(Answers.HEALTHY)).status())
                .isEqualTo(410);
        assertThat(counter.booking(other.id())).isEqualTo(before);
    }

    @Test
    void linkForOnePurposeOpensNothingElse() {
        JsonNode before = counter.booking(booked.id());
        var link = new PatientLink(counter.door, booked.screeningLink(counter));
        Answer page = link.open(LocalDate.parse(booked.birthDate()));
        assertThat(page.status()).isEqualTo(200);

        assertThat(link.elsewhere("/api/bookings/" + booked.id()).status()).isEqualTo(401);
        Form driver = new Form(page.body()).put("name", "Robin Alder").put("phone", "+12125550142");
        assertThat(link.submit(driver).status()).isIn(400, 422);
        assertThat(counter.booking(booked.id())).isEqualTo(before);
    }

    @Test
    void inventedLinkIsNotFound() {
        assertThat(new PatientLink(counter.door, "A".repeat(43)).get().status()).isEqualTo(404);
    }

    private void refusedPatient(Map<String, Object> patient, String problem, String field) {
        Answer answer = counter.frontDesk.post("/api/patients", patient);

        assertThat(Counter.problem(answer)).as(answer.body()).isEqualTo(problem);
        assertThat(answer.body()).contains(field);
        assertThat(counter.frontDesk.get("/api/patients?q=" + patient.get("email")).body())
                .doesNotContain(String.valueOf(patient.get("email")));
    }

    private void refusedSlot(JsonNode slot) {
        Map<String, Object> request = counter.bookingRequest(booked.patientId());
        request.put("slot", slot);

        Answer answer = counter.frontDesk.post("/api/bookings", request);

        assertThat(Counter.problem(answer)).as(answer.body()).isIn("409 problem", "422 problem");
        assertThat(bookingsOf(booked.patientId())).isEqualTo(1);
    }

    private int bookingsOf(String patientId) {
        JsonNode found =
                counter.frontDesk.get("/api/bookings?patientId=" + patientId).expected().json();
        return (found.isArray() ? found : found.path("items")).size();
    }

    private static JsonNode shifted(JsonNode slot, Duration by) {
        ObjectNode moved = (ObjectNode) slot.deepCopy();
        for (String time : List.of("start", "end", "recoveryEnd")) {
            Instant at =
                    java.time.OffsetDateTime.parse(slot.path(time).asString()).toInstant().plus(by);
            moved.put(time, at.toString());
        }
        return moved;
    }
}
