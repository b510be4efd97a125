package clinic.screening.pass.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Treatment;
import clinic.screening.testing.BookingsForTests.Booking;
import clinic.screening.testing.Calls;
import clinic.screening.testing.Replies;
import clinic.screening.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class PatientScreeningTest extends ServiceTest {

    private static RequestPostProcessor link(Booking booking) {
        return Calls.patient(booking.patient(), booking.id(), "SCREENING");
    }

    @Test
    void asksAndThanks() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);

        String page = Calls.text(calls.page(link(booking), "/p/screening"));
        assertThat(page)
                .contains("name=\"R01.infection\"", "name=\"BASELINE.nrs\"", "name=\"screening\"")
                .doesNotContain("name=\"R09.botulinumBefore\"", "name=\"R16.copdOrVeryThin\"");

        var done = calls.form(link(booking), "/p/screening", Replies.form(Replies.healthy()));
        assertThat(done).hasStatus(200).hasHeader("Clinic-Link", "used");
        assertThat(Calls.text(done)).contains("Thank you", "can go on as planned");
        assertThat(bookings.announced(booking)).containsExactly("opened", "cleared");
    }

    @Test
    void saysWhatIsWrongBesideTheFieldAndKeepsTheLink() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        Map<String, String> form = new LinkedHashMap<>(Replies.form(Replies.healthy()));
        form.put("R05.date", "tomorrow");
        form.remove("BASELINE.nrs");

        var result = calls.form(link(booking), "/p/screening", form);

        assertThat(result).hasStatus(422).doesNotContainHeader("Clinic-Link");
        assertThat(Calls.text(result))
                .contains("R05-date-error", "BASELINE-nrs-error", "must be answered");
        assertThat(bookings.announced(booking)).containsExactly("opened");
    }

    @Test
    void refusesALinkForSomethingElse() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        RequestPostProcessor aftercare =
                Calls.patient(booking.patient(), booking.id(), "AFTERCARE");

        assertThat(calls.page(aftercare, "/p/screening")).hasStatus(403);
        assertThat(calls.form(aftercare, "/p/screening", Replies.form(Replies.healthy())))
                .hasStatus(403);
        assertThat(calls.page(link(booking), "/p/aftercare")).hasStatus(403);
        assertThat(calls.page(link(booking), "/p/effect-check")).hasStatus(403);
        assertThat(bookings.announced(booking)).containsExactly("opened");
    }

    @Test
    void refusesAnotherBooking() {
        Booking mine = bookings.requested(Treatment.WITH_STEROID);
        Booking other = bookings.requested(Treatment.WITH_STEROID);
        String others =
                jdbc.sql("select id from screening where booking_id = ?")
                        .param(other.id())
                        .query(UUID.class)
                        .single()
                        .toString();
        Map<String, String> form = new LinkedHashMap<>(Replies.form(Replies.healthy()));
        form.put("screening", others);

        assertThat(calls.form(link(mine), "/p/screening", form)).hasStatus(403);
        assertThat(
                        calls.page(
                                Calls.patient(mine.patient(), other.id(), "SCREENING"),
                                "/p/screening"))
                .hasStatus(403);
        assertThat(bookings.announced(other)).containsExactly("opened");
    }

    @Test
    void asksNothingOnceAnswered() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        calls.form(link(booking), "/p/screening", Replies.form(Replies.healthy()));

        assertThat(Calls.text(calls.page(link(booking), "/p/screening")))
                .contains("Nothing to answer now");
        assertThat(calls.form(link(booking), "/p/screening", Replies.form(Replies.healthy())))
                .hasStatus(409);
        assertThat(bookings.announced(booking)).containsExactly("opened", "cleared");
    }

    @Test
    void tellsTheDayAndNotTheReason() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        Map<String, String> form = new LinkedHashMap<>(Replies.form(Replies.healthy()));
        form.put("R05.vaccine", "YES");
        form.put("R05.date", "2026-12-16");

        String page = Calls.text(calls.form(link(booking), "/p/screening", form));

        assertThat(page).contains("30 December 2026").doesNotContain("accine");
    }
}
