package clinic.screening.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.common.contract.ScreeningPass;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

@SuppressWarnings("NullAway.Init")
class ScreeningFlowTest extends ServiceTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired private Screenings screenings;

    private JsonNode answer(Booking booking, Map<String, Map<String, Object>> answers) {
        UUID id = screenings.openOf(booking.id()).orElseThrow().id();
        return Calls.json(
                calls.post(
                        "FRONT_DESK", "/api/screenings/" + id + "/answers", Replies.body(answers)),
                200);
    }

    private static Map<String, Map<String, Object>> healthyBut(
            String rule, Map<String, Object> answer) {
        Map<String, Map<String, Object>> answers = Replies.healthy();
        answers.put(rule, answer);
        return answers;
    }

    @Test
    void clearsAHealthyPatient() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);

        JsonNode reply = answer(booking, Replies.healthy());

        assertThat(reply.path("outcome").asString()).isEqualTo("CLEAR");
        assertThat(bookings.announced(booking)).containsExactly("opened", "cleared");
        assertThat(bookings.version(booking)).isEqualTo(2);
    }

    @Test
    void defersAFreshVaccineUntil14DaysAfterIt() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);

        JsonNode reply =
                answer(booking, healthyBut("R05", Map.of("vaccine", "YES", "date", "2026-12-16")));

        assertThat(reply.path("outcome").asString()).isEqualTo("DEFER");
        assertThat(reply.path("earliestDate").asString()).isEqualTo("2026-12-30");
        assertThat(bookings.announced(booking)).containsExactly("opened", "deferred");
    }

    @Test
    void announcesOutcomesAndNeverAnswers() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);

        answer(
                booking,
                healthyBut(
                        "R10",
                        Map.of(
                                "bloodThinner",
                                "YES",
                                "which",
                                new String[] {"WARFARIN"},
                                "why",
                                "mechanical valve")));

        assertThat(bookings.announced(booking)).containsExactly("opened", "referred");
        assertThat(bookings.payloads(booking))
                .hasSize(2)
                .noneMatch(
                        payload ->
                                payload.contains("WARFARIN")
                                        || payload.contains("valve")
                                        || payload.contains("R10")
                                        || payload.contains("Blood thinner"));
    }

    @Test
    void asksAgainEverySevenDaysUntilAnInfectionIsOver() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        Map<String, Object> infected = Map.of("infection", "YES", "where", "SITE");
        JsonNode reply = answer(booking, healthyBut("R01", infected));
        assertThat(reply.has("earliestDate")).isFalse();
        bookings.deferred(booking, 2);

        bookings.timePasses(NOW.plus(DAY.multipliedBy(7)));
        assertThat(bookings.announced(booking))
                .containsExactly("opened", "deferred", "opened", "task-raised");

        Map<String, Map<String, Object>> still = Replies.changes();
        still.put("R01", infected);
        answer(booking, still);
        assertThat(bookings.announced(booking)).endsWith("task-raised", "task-settled");

        bookings.timePasses(NOW.plus(DAY.multipliedBy(14)));
        answer(booking, Replies.changes());
        assertThat(bookings.announced(booking))
                .endsWith("opened", "task-raised", "task-settled", "deferred");
        assertThat(bookings.payloads(booking).getLast())
                .contains("\"earliestDate\":\"2026-12-15\"");

        bookings.moved(booking, 3, BookingsForTests.SLOT, true);
        assertThat(screenings.openOf(booking.id()).orElseThrow().pass())
                .isEqualTo(ScreeningPass.BOOKING);
        bookings.timePasses(NOW.plus(DAY.multipliedBy(16)));
        assertThat(screenings.openOf(booking.id()).orElseThrow().pass())
                .isEqualTo(ScreeningPass.BOOKING);
    }

    @Test
    void asksAgainWhereNobodyAnswersAndRaisesOneTask() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        answer(booking, healthyBut("R03", Map.of("woundOrBurn", "YES")));
        bookings.deferred(booking, 2);

        bookings.timePasses(NOW.plus(DAY.multipliedBy(7)));
        bookings.timePasses(NOW.plus(DAY.multipliedBy(14)));

        assertThat(bookings.announced(booking))
                .containsExactly("opened", "deferred", "opened", "task-raised", "opened");
    }

    @Test
    void rescreens72HoursBeforeTheVisitAndRaisesATaskWhereNobodyAnswers() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        answer(booking, Replies.healthy());
        bookings.confirmed(booking, 2);

        bookings.timePasses(BookingsForTests.SLOT.minus(Duration.ofHours(73)));
        assertThat(screenings.openOf(booking.id())).isEmpty();
        bookings.timePasses(BookingsForTests.SLOT.minus(Duration.ofHours(72)));
        assertThat(screenings.openOf(booking.id()).orElseThrow().pass())
                .isEqualTo(ScreeningPass.RESCREEN);

        bookings.timePasses(BookingsForTests.SLOT.minus(Duration.ofHours(24)));
        assertThat(bookings.announced(booking))
                .containsExactly("opened", "cleared", "opened", "task-raised");

        answer(booking, Replies.changes());
        assertThat(bookings.announced(booking)).endsWith("task-settled", "cleared");
    }

    @Test
    void doesNotRescreenYoungAnswers() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        clock.set(BookingsForTests.SLOT.minus(Duration.ofHours(100)));
        answer(booking, Replies.healthy());
        bookings.confirmed(booking, 2);

        bookings.timePasses(BookingsForTests.SLOT.minus(Duration.ofHours(1)));

        assertThat(bookings.announced(booking)).containsExactly("opened", "cleared");
    }

    @Test
    void doesNotBotherTheDoctorAgainWithWhatWasClearedAndHasNotChanged() {
        Booking booking = bookings.requested(Treatment.LOCAL_ANAESTHETIC);
        Map<String, Object> aspirin =
                Map.of("bloodThinner", "YES", "which", new String[] {"ASPIRIN"});
        answer(booking, healthyBut("R10", aspirin));
        clearReview(booking);
        bookings.confirmed(booking, 2);
        bookings.timePasses(BookingsForTests.SLOT.minus(Duration.ofHours(72)));

        Map<String, Map<String, Object>> same = Replies.changes();
        same.put("R10", aspirin);

        assertThat(answer(booking, same).path("outcome").asString()).isEqualTo("CLEAR");
    }

    @Test
    void asksTheDoctorAgainWhereTheAnswerHasChanged() {
        Booking booking = bookings.requested(Treatment.LOCAL_ANAESTHETIC);
        answer(
                booking,
                healthyBut(
                        "R10", Map.of("bloodThinner", "YES", "which", new String[] {"ASPIRIN"})));
        clearReview(booking);
        bookings.confirmed(booking, 2);
        bookings.timePasses(BookingsForTests.SLOT.minus(Duration.ofHours(72)));

        Map<String, Map<String, Object>> changed = Replies.changes();
        changed.put("R10", Map.of("bloodThinner", "YES", "which", new String[] {"DOAC"}));

        assertThat(answer(booking, changed).path("outcome").asString()).isEqualTo("REVIEW");
    }

    private void clearReview(Booking booking) {
        UUID review =
                jdbc.sql("select id from review where booking_id = ? and state = 'OPEN'")
                        .param(booking.id())
                        .query(UUID.class)
                        .single();
        Calls.json(
                calls.post(
                        "CLINICIAN",
                        "/api/reviews/" + review + "/decision",
                        Map.of("outcome", "CLEAR", "reason", "talked")),
                200);
    }

    @Test
    void neverChangesWhatWasSubmitted() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        answer(booking, Replies.healthy());

        assertThatThrownBy(
                        () ->
                                jdbc.sql(
                                                "update screening set outcome = 'CLEAR' where booking_id = ?")
                                        .param(booking.id())
                                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("submitted and cannot change");
    }
}
