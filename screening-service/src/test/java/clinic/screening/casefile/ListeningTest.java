package clinic.screening.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.PatientContract;
import clinic.common.contract.Topics;
import clinic.common.contract.Treatment;
import clinic.screening.pass.Screenings;
import clinic.screening.patient.Patients;
import clinic.screening.testing.BookingsForTests;
import clinic.screening.testing.BookingsForTests.Booking;
import clinic.screening.testing.Replies;
import clinic.screening.testing.ServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings("NullAway.Init")
class ListeningTest extends ServiceTest {
    @Autowired private Screenings screenings;
    @Autowired private Patients patients;

    @Test
    void opensTheQuestionsOfARequestedBooking() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);

        assertThat(bookings.announced(booking)).containsExactly("opened");
        assertThat(bookings.version(booking)).isEqualTo(1);
        assertThat(screenings.openOf(booking.id())).isPresent();
    }

    @Test
    void waitsForThePatientBeforeItAsks() {
        Booking booking = new Booking(UUID.randomUUID(), UUID.randomUUID());

        bookings.request(booking, Treatment.WITH_STEROID);
        assertThat(bookings.announced(booking)).isEmpty();

        bookings.heardOfPatient(booking);
        assertThat(bookings.announced(booking)).containsExactly("opened");

        bookings.heardOfPatient(booking);
        assertThat(bookings.announced(booking)).containsExactly("opened");
    }

    @Test
    void ofManyContactsAtOnceTheLastOfEachPatientCounts() {
        Booking waiting = new Booking(UUID.randomUUID(), UUID.randomUUID());
        bookings.request(waiting, Treatment.WITH_STEROID);
        UUID erased = UUID.randomUUID();

        bookings.sayAll(
                Topics.PATIENTS,
                List.of(
                        bookings.contact(waiting.patient(), "Ad"),
                        bookings.contact(erased, "Bo"),
                        bookings.contact(waiting.patient(), "Ada"),
                        new PatientContract.Erased(erased)));

        assertThat(bookings.announced(waiting)).containsExactly("opened");
        assertThat(patients.name(waiting.patient())).isEqualTo("Ada Brook");
        assertThat(patients.name(erased)).isEqualTo("Erased patient");
    }

    @Test
    void doesNothingTwice() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        bookings.request(booking, Treatment.WITH_STEROID);
        assertThat(bookings.announced(booking)).containsExactly("opened");

        bookings.moved(booking, 2, BookingsForTests.SLOT.plus(Duration.ofDays(30)), true);
        bookings.moved(booking, 2, BookingsForTests.SLOT.plus(Duration.ofDays(30)), true);
        assertThat(bookings.announced(booking)).containsExactly("opened", "opened");

        bookings.discharged(booking, 3, NOW);
        bookings.discharged(booking, 3, NOW);
        assertThat(count("effect_check", booking)).isEqualTo(2);
    }

    @Test
    void asksAgainAfterAMoveThatMakesTheAnswersTooOld() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        UUID first = screenings.openOf(booking.id()).orElseThrow().id();

        bookings.moved(booking, 2, BookingsForTests.SLOT.plus(Duration.ofDays(30)), true);

        assertThat(screenings.find(first).orElseThrow().state()).isEqualTo("CLOSED");
        assertThat(screenings.openOf(booking.id()).orElseThrow().id()).isNotEqualTo(first);
    }

    @Test
    void keepsTheQuestionsOpenAfterAMoveNearby() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);

        bookings.moved(booking, 2, BookingsForTests.SLOT.plus(Duration.ofDays(1)), false);

        assertThat(bookings.announced(booking)).containsExactly("opened");
        assertThat(screenings.openOf(booking.id())).isPresent();
    }

    @Test
    void asksNothingMoreOnceTheBookingIsCancelled() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);
        UUID id = screenings.openOf(booking.id()).orElseThrow().id();

        bookings.cancelled(booking, 2);

        assertThat(screenings.openOf(booking.id())).isEmpty();
        assertThat(dueWork(booking)).isZero();
        assertThat(
                        calls.post(
                                "FRONT_DESK",
                                "/api/screenings/" + id + "/answers",
                                Replies.body(Replies.healthy())))
                .hasStatus(409);
    }

    @Test
    void forgetsNameAndBirthDateAndKeepsTheRecord() {
        Booking booking = bookings.requested(Treatment.WITH_STEROID);

        bookings.erased(booking);

        assertThat(patients.name(booking.patient())).isEqualTo("Erased patient");
        assertThat(patients.birthDate(booking.patient())).isEmpty();
        assertThat(screenings.ofBooking(booking.id())).hasSize(1);
    }

    private int dueWork(Booking booking) {
        return jdbc.sql("select count(*) from due_work where subject = ?")
                .param(booking.id().toString())
                .query(Integer.class)
                .single();
    }

    private int count(String table, Booking booking) {
        return jdbc.sql("select count(*) from " + table + " where booking_id = ?")
                .param(booking.id())
                .query(Integer.class)
                .single();
    }
}
