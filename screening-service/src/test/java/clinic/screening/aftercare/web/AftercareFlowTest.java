package clinic.screening.aftercare.web;

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
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class AftercareFlowTest extends ServiceTest {
    private static final Instant DISCHARGED = BookingsForTests.SLOT.plus(Duration.ofHours(1));

    private Booking discharged(String rule, Map<String, Object> answer) {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        Map<String, Map<String, Object>> answers = Replies.healthy();
        answers.put(rule, answer);
        UUID screening =
                jdbc.sql("select id from screening where booking_id = ?")
                        .param(booking.id())
                        .query(UUID.class)
                        .single();
        calls.post(
                "FRONT_DESK", "/api/screenings/" + screening + "/answers", Replies.body(answers));
        clock.set(DISCHARGED);
        bookings.discharged(booking, 2, DISCHARGED);
        return booking;
    }

    private static RequestPostProcessor link(Booking booking) {
        return Calls.patient(booking.patient(), booking.id(), "AFTERCARE");
    }

    private String page(Booking booking) {
        return Calls.text(calls.page(link(booking), "/p/aftercare"));
    }

    @Test
    void advisesByTheDay() {
        Booking booking = discharged("R07", Map.of("diabetic", "YES"));

        assertThat(page(booking)).contains("Rest today.").doesNotContain("blood sugar more often");
        clock.set(DISCHARGED.plus(Duration.ofDays(2)));
        assertThat(page(booking)).contains("25–50 %", "blood sugar more often");
    }

    @Test
    void saysAtOnceToCallTheEmergencyNumberAndRaisesAnUrgentFlag() {
        Booking booking = discharged("R07", Map.of("diabetic", "NO"));
        clock.set(DISCHARGED.plus(Duration.ofDays(1)));

        var told = calls.form(link(booking), "/p/aftercare", Map.of("redFlags", "CHEST_PAIN"));

        assertThat(told).hasStatus(200).doesNotContainHeader("Clinic-Link");
        assertThat(Calls.text(told))
                .contains("Call the emergency number now, do not drive, do not wait for a reply");
        assertThat(bookings.announced(booking)).endsWith("red-flag-raised");
        assertThat(bookings.payloads(booking).getLast())
                .contains("\"urgency\":\"URGENT\"", "acknowledgeBy")
                .doesNotContain("CHEST");
    }

    @Test
    void raisesASameDayFlagForTheOthers() {
        Booking booking = discharged("R07", Map.of("diabetic", "NO"));

        var told = calls.form(link(booking), "/p/aftercare", Map.of("redFlags", "FEVER"));

        assertThat(Calls.text(told)).contains("Somebody will call you today");
        assertThat(bookings.payloads(booking).getLast()).contains("\"urgency\":\"SAME_DAY\"");
    }

    @Test
    void raisesNothingWhereThePatientFeelsWell() {
        Booking booking = discharged("R07", Map.of("diabetic", "NO"));

        assertThat(Calls.text(calls.form(link(booking), "/p/aftercare", Map.of())))
                .contains("Thank you");
        assertThat(calls.form(link(booking), "/p/aftercare", Map.of("redFlags", "HEADACHE")))
                .hasStatus(422);
        assertThat(bookings.announced(booking)).containsExactly("opened", "cleared");
    }

    @Test
    void asksForACallOnDayOneWhereABloodThinnerHasNoPlan() {
        Booking booking =
                discharged("R10", Map.of("bloodThinner", "YES", "which", new String[] {"ASPIRIN"}));

        bookings.timePasses(Instant.parse("2026-12-22T13:00:00Z"));

        assertThat(bookings.announced(booking)).endsWith("referred", "task-raised");
        assertThat(bookings.payloads(booking).getLast()).contains("CALL_PATIENT");
    }

    @Test
    void asksForNoCallWhereNoBloodThinnerWasFound() {
        Booking booking = discharged("R07", Map.of("diabetic", "NO"));

        bookings.timePasses(Instant.parse("2026-12-22T13:00:00Z"));

        assertThat(bookings.announced(booking)).containsExactly("opened", "cleared");
    }
}
