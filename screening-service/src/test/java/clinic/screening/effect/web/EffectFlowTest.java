package clinic.screening.effect.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Treatment;
import clinic.screening.testing.BookingsForTests;
import clinic.screening.testing.BookingsForTests.Booking;
import clinic.screening.testing.Calls;
import clinic.screening.testing.Replies;
import clinic.screening.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

class EffectFlowTest extends ServiceTest {
    private static final Instant DISCHARGED = BookingsForTests.SLOT.plus(Duration.ofHours(1));
    private static final Duration DAY = Duration.ofDays(1);

    private Booking discharged() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        UUID screening =
                jdbc.sql("select id from screening where booking_id = ?")
                        .param(booking.id())
                        .query(UUID.class)
                        .single();
        calls.post(
                "FRONT_DESK",
                "/api/screenings/" + screening + "/answers",
                Replies.body(Replies.healthy()));
        clock.set(DISCHARGED);
        bookings.discharged(booking, 2, DISCHARGED);
        return booking;
    }

    private static Instant day(int number) {
        return DISCHARGED.plus(DAY.multipliedBy(number));
    }

    private JsonNode list(String role, Booking booking) {
        return Calls.json(calls.get(role, "/api/effect-checks?bookingId=" + booking.id()), 200);
    }

    private String path(Booking booking, int index) {
        return "/api/effect-checks/"
                + list("CLINICIAN", booking).get(index).path("id").asString()
                + "/answers";
    }

    private static RequestPostProcessor link(Booking booking) {
        return Calls.patient(booking.patient(), booking.id(), "EFFECT_CHECK");
    }

    @Test
    void classifiesAtDayTenAndNeverSooner() {
        Booking booking = discharged();
        assertThat(calls.post("FRONT_DESK", path(booking, 0), Map.of("nrs", 3))).hasStatus(409);

        clock.set(day(7));
        Calls.json(
                calls.post(
                        "FRONT_DESK",
                        path(booking, 0),
                        Map.of("nrs", 2, "peg", new int[] {3, 4, 4}, "pgic", 2)),
                200);
        assertThat(list("CLINICIAN", booking).get(0).has("response")).isFalse();
        assertThat(calls.post("FRONT_DESK", path(booking, 1), Map.of("nrs", 3))).hasStatus(409);

        clock.set(day(10));
        JsonNode reply =
                Calls.json(
                        calls.post("CLINICIAN", path(booking, 1), Map.of("nrs", 3, "pgic", 2)),
                        200);
        assertThat(reply.path("response").asString()).isEqualTo("SUBSTANTIAL");
        assertThat(bookings.announced(booking))
                .containsExactly("opened", "cleared", "effect-recorded", "effect-recorded");
        assertThat(list("FRONT_DESK", booking).get(1).has("nrs")).isFalse();
        assertThat(list("CLINICIAN", booking).get(0).path("pegMean").asDouble()).isEqualTo(3.7);
    }

    @Test
    void asksTheDoctorToLookAtASmallEffect() {
        Booking booking = discharged();
        clock.set(day(10));

        Calls.json(calls.post("FRONT_DESK", path(booking, 1), Map.of("nrs", 5)), 200);

        assertThat(bookings.announced(booking)).endsWith("effect-recorded", "task-raised");
        assertThat(bookings.payloads(booking).getLast())
                .contains("DOCTOR_TO_LOOK", "CLINICIAN")
                .doesNotContain("MINIMAL");
    }

    @Test
    void asksStaffToCallWhereNobodyAnswersAndSettlesByTheAnswer() {
        Booking booking = discharged();

        bookings.timePasses(day(11));
        assertThat(bookings.announced(booking)).endsWith("cleared", "task-raised");
        assertThat(bookings.payloads(booking).getLast()).contains("CALL_PATIENT");

        Calls.json(calls.post("FRONT_DESK", path(booking, 1), Map.of("nrs", 1)), 200);
        assertThat(bookings.announced(booking))
                .endsWith("task-raised", "effect-recorded", "task-settled");
        assertThat(calls.post("FRONT_DESK", path(booking, 0), Map.of("nrs", 1))).hasStatus(409);
        bookings.timePasses(day(20));
        assertThat(bookings.announced(booking)).endsWith("effect-recorded", "task-settled");
    }

    @Test
    void asksNothingMoreOnceTheBookingIsClosed() {
        Booking booking = discharged();
        bookings.timePasses(day(21));
        bookings.closed(booking, 3);

        assertThat(calls.post("FRONT_DESK", path(booking, 1), Map.of("nrs", 1))).hasStatus(409);
        assertThat(bookings.announced(booking)).endsWith("task-raised", "task-settled");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422|nrs",
                "{\"nrs\":11}|422|nrs",
                "{\"nrs\":1,\"pgic\":0}|422|pgic",
                "{\"nrs\":1,\"peg\":[1,2]}|422|peg",
                "{\"nrs\":1,\"peg\":[1,2,null]}|422|peg",
                "{\"nrs\":1,\"redFlags\":[\"HEADACHE\"]}|400|redFlags",
                "{\"nrs\":1,\"eq5d\":1}|400|eq5d"
            })
    void saysWhatIsWrongAndRecordsNothing(String body, int status, String field) {
        Booking booking = discharged();
        clock.set(day(10));

        var result = calls.post("FRONT_DESK", path(booking, 1), body);

        assertThat(result).hasStatus(status);
        assertThat(Calls.text(result)).contains(field);
        assertThat(bookings.announced(booking)).endsWith("cleared");
    }

    @Test
    void opensWhicheverCheckIsDueByLink() {
        Booking booking = discharged();
        assertThat(Calls.text(calls.page(link(booking), "/p/effect-check")))
                .contains("a little early", "Monday 28 December");

        clock.set(day(7));
        assertThat(Calls.text(calls.page(link(booking), "/p/effect-check")))
                .contains("name=\"peg1\"", "name=\"pgic\"", "name=\"redFlags\"");
        var wrong = calls.form(link(booking), "/p/effect-check", Map.of("nrs", ""));
        assertThat(wrong).hasStatus(422).doesNotContainHeader("Clinic-Link");

        var done =
                calls.form(
                        link(booking),
                        "/p/effect-check",
                        Map.of("nrs", "3", "peg1", "3", "peg2", "3", "peg3", "3", "pgic", "2"));
        assertThat(done).hasStatus(200).hasHeader("Clinic-Link", "used");
        assertThat(calls.form(link(booking), "/p/effect-check", Map.of("nrs", "3"))).hasStatus(409);

        clock.set(day(10));
        assertThat(Calls.text(calls.page(link(booking), "/p/effect-check")))
                .contains("name=\"pgic\"")
                .doesNotContain("name=\"peg1\"");
        assertThat(calls.form(link(booking), "/p/effect-check", Map.of("nrs", "2", "pgic", "2")))
                .hasStatus(200);
        assertThat(Calls.text(calls.page(link(booking), "/p/effect-check")))
                .contains("We have all your answers");
    }

    @Test
    void saysAtOnceToCallTheEmergencyNumber() {
        Booking booking = discharged();
        clock.set(day(7));

        var done =
                calls.form(
                        link(booking),
                        "/p/effect-check",
                        Map.of("nrs", "3", "redFlags", "TROUBLE_SWALLOWING_OR_SPEAKING"));

        assertThat(Calls.text(done))
                .contains("Call the emergency number now, do not drive, do not wait for a reply");
        assertThat(bookings.announced(booking)).endsWith("red-flag-raised", "effect-recorded");
    }

    @Test
    void doesNotLetARedFlagWaitForTheOtherAnswers() {
        Booking booking = discharged();
        clock.set(day(7));

        var wrong = calls.form(link(booking), "/p/effect-check", Map.of("redFlags", "CHEST_PAIN"));
        assertThat(wrong).hasStatus(422);
        assertThat(Calls.text(wrong)).contains("Call the emergency number now");
        assertThat(bookings.announced(booking)).endsWith("cleared", "red-flag-raised");

        calls.form(link(booking), "/p/effect-check", Map.of("nrs", "2", "redFlags", "CHEST_PAIN"));
        assertThat(bookings.announced(booking)).endsWith("red-flag-raised", "effect-recorded");
    }

    @Test
    void addsUpWhatTheVisitsCameTo() {
        Booking booking = discharged();
        clock.set(day(10));
        Calls.json(calls.post("FRONT_DESK", path(booking, 1), Map.of("nrs", 2)), 200);

        JsonNode report = Calls.json(calls.get("CLINICIAN", "/api/outcomes?by=region"), 200);
        assertThat(report.path("rows").get(0).path("group").asString()).isEqualTo("LOWER_BACK");
        assertThat(report.path("all").path("painBefore").asDouble()).isEqualTo(6.0);
        assertThat(Calls.text(calls.get("CLINICIAN", "/outcomes")))
                .contains("<svg", "With steroid");
        assertThat(Calls.text(calls.get("CLINICIAN", "/outcomes?from=2020-01-01&to=2020-02-01")))
                .contains("No visit of this time");
        assertThat(calls.get("CLINICIAN", "/api/outcomes?by=moon")).hasStatus(422);
        assertThat(calls.get("CLINICIAN", "/api/outcomes?from=x")).hasStatus(400);
        assertThat(calls.get("FRONT_DESK", "/api/outcomes")).hasStatus(403);
        assertThat(calls.get("FRONT_DESK", "/outcomes")).hasStatus(403);
    }
}
