package clinic.screening.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Treatment;
import clinic.screening.testing.BookingsForTests;
import clinic.screening.testing.BookingsForTests.Booking;
import clinic.screening.testing.Calls;
import clinic.screening.testing.ServiceTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VitalsFlowTest extends ServiceTest {
    private static final Map<String, Object> FINE = Map.of("systolic", 124, "diastolic", 78);
    private static final Map<String, Object> HIGH = Map.of("systolic", 190, "diastolic", 100);
    private static final Map<String, Object> RAISED = Map.of("systolic", 165, "diastolic", 90);

    private Booking checkedIn(Treatment treatment) {
        Booking booking = bookings.requested(treatment);
        clock.set(BookingsForTests.SLOT);
        bookings.checkedIn(booking, 2);
        return booking;
    }

    private String outcome(Booking booking, Map<String, Object> reading) {
        return Calls.json(
                        calls.post(
                                "CLINICIAN", "/api/bookings/" + booking.id() + "/vitals", reading),
                        200)
                .path("outcome")
                .asString();
    }

    @Test
    void acceptsGoodReadings() {
        Booking booking = checkedIn(Treatment.LOCAL_ANAESTHETIC);

        assertThat(outcome(booking, FINE)).isEqualTo("CLEAR");
        assertThat(bookings.announced(booking)).containsExactly("opened", "vitals-accepted");
    }

    @Test
    void measuresOnceMoreAndLetsTheSecondReadingDecide() {
        Booking calmed = checkedIn(Treatment.LOCAL_ANAESTHETIC);
        assertThat(outcome(calmed, HIGH)).isEqualTo("MEASURE_AGAIN");
        assertThat(bookings.announced(calmed)).containsExactly("opened");
        assertThat(outcome(calmed, FINE)).isEqualTo("CLEAR");

        Booking high = checkedIn(Treatment.LOCAL_ANAESTHETIC);
        outcome(high, HIGH);
        assertThat(outcome(high, HIGH)).isEqualTo("DEFER");
        assertThat(bookings.payloads(high).getLast())
                .contains("\"pass\":\"VITALS\"", "\"earliestDate\":\"2026-12-28\"");

        Booking raised = checkedIn(Treatment.LOCAL_ANAESTHETIC);
        outcome(raised, HIGH);
        assertThat(outcome(raised, RAISED)).isEqualTo("REVIEW");
        assertThat(bookings.announced(raised)).endsWith("referred");
    }

    @Test
    void countsTheSugarOfTheFirstReading() {
        Booking booking = checkedIn(Treatment.WITH_STEROID);
        outcome(
                booking,
                Map.of("systolic", 190, "diastolic", 100, "glucose", 260, "glucoseUnit", "MG_DL"));

        assertThat(outcome(booking, FINE)).isEqualTo("DEFER");
    }

    @Test
    void countsReadingsOfTheNextVisitAnew() {
        Booking booking = checkedIn(Treatment.LOCAL_ANAESTHETIC);
        outcome(booking, HIGH);
        outcome(booking, HIGH);
        bookings.moved(booking, 3, BookingsForTests.SLOT.plusSeconds(864_000), true);
        bookings.checkedIn(booking, 4);

        assertThat(outcome(booking, HIGH)).isEqualTo("MEASURE_AGAIN");
    }

    @Test
    void measuresNobodyWhoIsNotThere() {
        Booking booking = bookings.requested(Treatment.LOCAL_ANAESTHETIC);
        String path = "/api/bookings/" + booking.id() + "/vitals";

        var refused = Calls.json(calls.post("CLINICIAN", path, FINE), 409);
        assertThat(refused.path("reason").asString()).isEqualTo("not-checked-in");
        assertThat(calls.post("CLINICIAN", "/api/bookings/" + UUID.randomUUID() + "/vitals", FINE))
                .hasStatus(404);
    }

    @Test
    void judgesAVisitOnce() {
        Booking booking = checkedIn(Treatment.LOCAL_ANAESTHETIC);
        outcome(booking, FINE);

        assertThat(calls.post("CLINICIAN", "/api/bookings/" + booking.id() + "/vitals", HIGH))
                .hasStatus(409);
        assertThat(bookings.announced(booking)).containsExactly("opened", "vitals-accepted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422|systolic",
                "{\"systolic\":400,\"diastolic\":80}|422|systolic",
                "{\"systolic\":120,\"diastolic\":130}|422|diastolic",
                "{\"systolic\":120,\"diastolic\":80,\"glucose\":100}|422|glucoseUnit",
                "{\"systolic\":120,\"diastolic\":80,\"glucose\":100,\"glucoseUnit\":\"MMOL_L\"}|422|glucose",
                "{\"systolic\":\"high\",\"diastolic\":80}|400|systolic",
                "{\"systolic\":120,\"diastolic\":80,\"pulse\":60}|400|pulse"
            })
    void saysWhatIsWrongAndKeepsNothing(String body, int status, String field) {
        Booking booking = checkedIn(Treatment.LOCAL_ANAESTHETIC);

        var result = calls.post("CLINICIAN", "/api/bookings/" + booking.id() + "/vitals", body);

        assertThat(result).hasStatus(status);
        assertThat(Calls.text(result)).contains(field);
        assertThat(bookings.announced(booking)).containsExactly("opened");
    }

    @ParameterizedTest
    @CsvSource({"124, 78, accepted", "190, 100, again"})
    void sendsTheFormBackToTheVisit(String systolic, String diastolic, String word) {
        Booking booking = checkedIn(Treatment.LOCAL_ANAESTHETIC);

        assertThat(
                        calls.form(
                                Calls.as("CLINICIAN"),
                                "/visits/" + booking.id() + "/vitals",
                                Map.of(
                                        "systolic",
                                        systolic,
                                        "diastolic",
                                        diastolic,
                                        "glucose",
                                        "",
                                        "glucoseUnit",
                                        "")))
                .hasStatus(303)
                .hasHeader("Location", "/visits/" + booking.id() + "?vitals=" + word);
    }

    @ParameterizedTest
    @CsvSource({"OPS", "ADMIN", "PATIENT"})
    void isForTheCareTeamOnly(String role) {
        Booking booking = checkedIn(Treatment.LOCAL_ANAESTHETIC);

        assertThat(calls.post(role, "/api/bookings/" + booking.id() + "/vitals", FINE))
                .hasStatus(403);
    }
}
