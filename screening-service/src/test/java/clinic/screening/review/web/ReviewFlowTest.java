package clinic.screening.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Treatment;
import clinic.screening.testing.BookingsForTests;
import clinic.screening.testing.BookingsForTests.Booking;
import clinic.screening.testing.Calls;
import clinic.screening.testing.Replies;
import clinic.screening.testing.ServiceTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReviewFlowTest extends ServiceTest {
    private static final Map<String, Object> WARFARIN =
            Map.of("bloodThinner", "YES", "which", new String[] {"WARFARIN"}, "inr", 2.4);
    private static final String PLAN =
            "Take your tablets as always.\n  <b>Call us</b> & bring the list.\n\nDr. Moß";

    private Booking referred(Treatment treatment, String rule, Map<String, Object> answer) {
        Booking booking = bookings.requested(treatment);
        Map<String, Map<String, Object>> answers = Replies.healthy();
        answers.put(rule, answer);
        UUID screening =
                jdbc.sql("select id from screening where booking_id = ?")
                        .param(booking.id())
                        .query(UUID.class)
                        .single();
        Calls.json(
                calls.post(
                        "FRONT_DESK",
                        "/api/screenings/" + screening + "/answers",
                        Replies.body(answers)),
                200);
        assertThat(bookings.announced(booking)).containsExactly("opened", "referred");
        return booking;
    }

    private String path(Booking booking) {
        return "/api/reviews/"
                + jdbc.sql("select id from review where booking_id = ?")
                        .param(booking.id())
                        .query(UUID.class)
                        .single();
    }

    @Test
    void queuesUrgentOnesFirst() {
        Booking calm = referred(Treatment.LOCAL_ANAESTHETIC, "R10", WARFARIN);
        Booking urgent =
                referred(Treatment.LOCAL_ANAESTHETIC, "R17", Map.of("bleedingDisorder", "YES"));

        JsonNode queue = Calls.json(calls.get("CLINICIAN", "/api/reviews"), 200);
        var order = queue.valueStream().map(review -> review.path("bookingId").asString()).toList();

        assertThat(order.indexOf(urgent.id().toString()))
                .isLessThan(order.indexOf(calm.id().toString()));
        assertThat(bookings.payloads(calm).getLast())
                .contains("\"callPatient\":true", "\"urgent\":false", "2026-12-11");
        String page = Calls.text(calls.get("CLINICIAN", "/reviews"));
        assertThat(page).contains("Ada Brook", "policy not signed off");
    }

    @Test
    void clearsWithAPlanThatReachesThePatientWordForWord() {
        Booking booking = referred(Treatment.LOCAL_ANAESTHETIC, "R10", WARFARIN);

        JsonNode decided =
                Calls.json(
                        calls.post(
                                "CLINICIAN",
                                path(booking) + "/decision",
                                Map.of(
                                        "outcome", "CLEAR",
                                        "reason", "talked by phone",
                                        "medicationPlan", PLAN)),
                        200);

        assertThat(decided.path("state").asString()).isEqualTo("DECIDED");
        assertThat(decided.path("decision").path("medicationPlan").asString()).isEqualTo(PLAN);
        assertThat(bookings.announced(booking)).endsWith("referred", "cleared");
        assertThat(bookings.payloads(booking))
                .noneMatch(payload -> payload.contains("tablets") || payload.contains("talked"));

        String page =
                Calls.text(
                        calls.page(
                                Calls.patient(booking.patient(), booking.id(), "AFTERCARE"),
                                "/p/aftercare"));
        assertThat(page)
                .contains(
                        "<p class=\"words\">Take your tablets as always.\n"
                                + "  &lt;b&gt;Call us&lt;/b&gt; &amp; bring the list.\n\nDr. Moß</p>");
    }

    @Test
    void defersToTheDoctorsDay() {
        Booking booking = referred(Treatment.LOCAL_ANAESTHETIC, "R10", WARFARIN);

        Calls.json(
                calls.post(
                        "CLINICIAN",
                        path(booking) + "/decision",
                        Map.of("outcome", "DEFER", "reason", "wait", "earliestDate", "2027-01-10")),
                200);

        assertThat(bookings.payloads(booking).getLast())
                .contains("\"earliestDate\":\"2027-01-10\"");
    }

    @Test
    void declines() {
        Booking booking = referred(Treatment.LOCAL_ANAESTHETIC, "R10", WARFARIN);

        Calls.json(
                calls.post(
                        "CLINICIAN",
                        path(booking) + "/decision",
                        Map.of("outcome", "DECLINE", "reason", "not suitable")),
                200);

        assertThat(bookings.announced(booking)).endsWith("declined");
    }

    @Test
    void asksASecondTimeBeforeABlockedDrugIsGiven() {
        Booking booking =
                referred(
                        Treatment.WITH_STEROID,
                        "R12",
                        Map.of("allergy", "YES", "to", new String[] {"STEROID"}));
        Map<String, Object> clear = Map.of("outcome", "CLEAR", "reason", "tested");

        JsonNode refused =
                Calls.json(calls.post("CLINICIAN", path(booking) + "/decision", clear), 409);
        assertThat(refused.path("reason").asString()).isEqualTo("block-needs-confirmation");
        assertThat(bookings.announced(booking)).endsWith("referred");

        Calls.json(
                calls.post(
                        "CLINICIAN",
                        path(booking) + "/decision",
                        Map.of("outcome", "CLEAR", "reason", "tested", "confirmBlock", true)),
                200);
        assertThat(bookings.announced(booking)).endsWith("cleared");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\":\"x\"}|422|outcome",
                "{\"outcome\":\"CLEAR\"}|422|reason",
                "{\"outcome\":\"CLEAR\",\"reason\":\"  \"}|422|reason",
                "{\"outcome\":\"DEFER\",\"reason\":\"x\"}|422|earliestDate",
                "{\"outcome\":\"DEFER\",\"reason\":\"x\",\"earliestDate\":\"2026-12-01\"}|422|earliestDate",
                "{\"outcome\":\"MAYBE\",\"reason\":\"x\"}|400|outcome",
                "{\"outcome\":\"CLEAR\",\"reason\":\"x\",\"plan\":\"y\"}|400|plan"
            })
    void saysWhatIsWrongAndDecidesNothing(String body, int status, String field) {
        Booking booking = referred(Treatment.LOCAL_ANAESTHETIC, "R10", WARFARIN);

        var result = calls.post("CLINICIAN", path(booking) + "/decision", body);

        assertThat(result).hasStatus(status);
        assertThat(Calls.text(result)).contains(field);
        assertThat(bookings.announced(booking)).endsWith("referred");
    }

    @Test
    void decidesOnce() {
        Booking booking = referred(Treatment.LOCAL_ANAESTHETIC, "R10", WARFARIN);
        Map<String, Object> clear = Map.of("outcome", "CLEAR", "reason", "fine");
        Calls.json(calls.post("CLINICIAN", path(booking) + "/decision", clear), 200);

        assertThat(calls.post("CLINICIAN", path(booking) + "/decision", clear)).hasStatus(409);
    }

    @Test
    void isOvertakenByAMoveThatAsksAgain() {
        Booking booking = referred(Treatment.LOCAL_ANAESTHETIC, "R10", WARFARIN);

        bookings.moved(booking, 2, BookingsForTests.SLOT.plus(Duration.ofDays(30)), true);

        JsonNode refused =
                Calls.json(
                        calls.post(
                                "CLINICIAN",
                                path(booking) + "/decision",
                                Map.of("outcome", "CLEAR", "reason", "fine")),
                        409);
        assertThat(refused.path("reason").asString()).isEqualTo("review-withdrawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FRONT_DESK", "OPS", "ADMIN", "PATIENT"})
    void isForCliniciansOnly(String role) {
        Booking booking = referred(Treatment.LOCAL_ANAESTHETIC, "R10", WARFARIN);
        String path = path(booking);

        assertThat(calls.get(role, "/api/reviews")).hasStatus(403);
        assertThat(calls.get(role, path)).hasStatus(403);
        assertThat(calls.get(role, path.replace("/api", ""))).hasStatus(403);
        assertThat(calls.post(role, path + "/decision", Map.of("outcome", "CLEAR", "reason", "x")))
                .hasStatus(403);
    }

    @Test
    void showsAnswersFindingsAndSourcesAndTakesTheForm() {
        Booking booking = referred(Treatment.LOCAL_ANAESTHETIC, "R10", WARFARIN);
        String page = path(booking).replace("/api", "");

        assertThat(Calls.text(calls.get("CLINICIAN", page)))
                .contains("INR 2.4", "leaflets 1 and 2", "Warfarin", "Answered (booking): REVIEW");

        var wrong =
                calls.form(
                        Calls.as("CLINICIAN"),
                        page + "/decision",
                        Map.of("outcome", "CLEAR", "medicationPlan", "kept text"));
        assertThat(wrong).hasStatus(422);
        assertThat(Calls.text(wrong)).contains("Give your reason.", "kept text");

        assertThat(
                        calls.form(
                                Calls.as("CLINICIAN"),
                                page + "/decision",
                                Map.of("outcome", "CLEAR", "reason", "fine", "earliestDate", "")))
                .hasStatus(303)
                .hasHeader("Location", "/reviews");
        assertThat(bookings.announced(booking)).endsWith("cleared");
    }
}
