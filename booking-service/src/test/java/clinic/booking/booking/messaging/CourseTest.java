package clinic.booking.booking.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.testing.Calls;
import clinic.booking.testing.ServiceTest;
import clinic.common.contract.ContractEvent;
import clinic.common.contract.Envelope;
import clinic.common.contract.NotificationContract;
import clinic.common.contract.ScreeningContract;
import clinic.common.contract.ScreeningPass;
import clinic.common.duework.DueRound;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Bookings on their way, with screening's words and the time given by hand.
@SuppressWarnings("NullAway.Init") // the fields are there when a test begins
class CourseTest extends ServiceTest {

    @Autowired ScreeningListener screening;
    @Autowired NotificationListener notifications;
    @Autowired DueRound due;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    private JsonNode slot;
    private UUID patient;
    private UUID booking;

    @BeforeEach
    void books() {
        slot = calls.slots("from=2026-12-02&limit=1").getFirst();
        patient = calls.register();
        booking = calls.book(patient, slot);
    }

    @Test
    void goesTheClearPathToTheClosing() {
        hear(opened());
        hear(cleared(ScreeningPass.BOOKING));
        assertThat(stage()).isEqualTo("AWAITING_DRIVER");
        step("FRONT_DESK", "driver", Map.of("name", "Robin", "phone", "+12125550142"));
        assertThat(stage()).isEqualTo("CONFIRMED");
        clock.set(Instant.parse("2026-12-02T13:50:00Z"));
        step("FRONT_DESK", "check-in", Map.of());
        assertThat(calls.booking(booking).path("clearedToStart").asBoolean()).isFalse();
        hear(new ScreeningContract.VitalsAccepted(booking, patient, "2026-1"));
        assertThat(calls.booking(booking).path("clearedToStart").asBoolean()).isTrue();
        step("CLINICIAN", "start", Map.of());
        step("CLINICIAN", "finish", Map.of());
        clock.forward(Duration.ofMinutes(10));
        step("CLINICIAN", "discharge", Map.of("driverPresent", true, "instructionsGiven", true));
        assertThat(calls.booking(booking).has("driver")).isFalse();
        pass(Duration.ofDays(7));
        assertThat(stage()).isEqualTo("EFFECT_CHECK");
        hear(new ScreeningContract.EffectRecorded(booking, patient, UUID.randomUUID(), 10));
        assertThat(stage()).isEqualTo("CLOSED");
        assertThat(sequences("clinic.bookings.v1")).isEqualTo(versions());
    }

    @Test
    void closesUnansweredOnDay21() {
        goesToDischarge();
        pass(Duration.ofDays(21));
        assertThat(stage()).isEqualTo("CLOSED");
    }

    @Test
    void deferralGivesTheSlotBackAndIsRebookedForTheSamePersonAndTime() {
        hear(opened());
        hear(deferred(LocalDate.of(2026, 12, 10)));
        assertThat(calls.booking(booking).path("earliestDate").asString()).isEqualTo("2026-12-10");
        assertThat(calls.booking(booking).has("slot")).isFalse();
        assertThat(calls.slots("from=2026-12-02&limit=1").getFirst()).isEqualTo(slot);

        due.fireAll();

        JsonNode rebooked = calls.booking(booking);
        assertThat(rebooked.path("stage").asString()).isEqualTo("SCREENING");
        assertThat(rebooked.path("slot").path("start").asString())
                .isEqualTo("2026-12-10T09:00:00-05:00");
        assertThat(rebooked.path("slot").path("practitionerId"))
                .isEqualTo(slot.path("practitionerId"));
    }

    @Test
    void deferralWithoutADateWaitsOnTheWorklistUntilItIsKnown() {
        hear(opened());
        hear(deferred(null));
        due.fireAll();
        assertThat(stage()).isEqualTo("RESCHEDULING");
        assertThat(work()).containsExactly("NO_DATE");

        hear(deferred(LocalDate.of(2026, 12, 9)));
        due.fireAll();

        assertThat(stage()).isEqualTo("SCREENING");
        assertThat(work()).isEmpty();
    }

    @Test
    void thirdDeferralIsLeftToStaff() {
        hear(opened());
        for (int day = 10; day < 13; day++) {
            hear(deferred(LocalDate.of(2026, 12, day)));
            due.fireAll();
        }
        assertThat(stage()).isEqualTo("RESCHEDULING");
        assertThat(work()).containsExactly("DEFERRED_OFTEN");
        JsonNode other = calls.slots("from=2026-12-14&limit=1").getFirst();
        step("FRONT_DESK", "move", Map.of("slot", other));
        assertThat(stage()).isEqualTo("SCREENING");
        assertThat(work()).isEmpty();
    }

    @Test
    void whatIsLateComesOnTheWorklistAndGoesWhenItIsSettled() {
        hear(opened());
        clock.set(Instant.parse("2026-11-29T14:00:00Z"));
        due.fireAll();
        assertThat(work()).containsExactly("SCREENING_UNANSWERED");
        hear(cleared(ScreeningPass.BOOKING));
        assertThat(work()).isEmpty();
        clock.set(Instant.parse("2026-12-01T14:00:00Z"));
        due.fireAll();
        assertThat(work()).containsExactly("DRIVER_UNNAMED");
        assertThat(calls.desk(path("check-in"), Map.of())).hasStatus(409);
        step("FRONT_DESK", "driver", Map.of("name", "Robin", "phone", "+12125550142"));
        assertThat(work()).isEmpty();
    }

    @Test
    void reviewThatWaitsOverAWorkingDayComesOnTheWorklist() {
        hear(opened());
        hear(referred());
        assertThat(stage()).isEqualTo("UNDER_REVIEW");
        pass(Duration.ofHours(24));
        assertThat(work()).containsExactly("REVIEW_WAITING");
        hear(new ScreeningContract.Declined(booking, patient, UUID.randomUUID()));
        assertThat(stage()).isEqualTo("CANCELLED");
        assertThat(work()).isEmpty();
    }

    @Test
    void whoDoesNotComeIsANoShowAfterTheGrace() {
        hear(opened());
        hear(cleared(ScreeningPass.BOOKING));
        clock.set(Instant.parse("2026-12-02T14:29:59Z"));
        due.fireAll();
        assertThat(stage()).isEqualTo("AWAITING_DRIVER");
        clock.set(Instant.parse("2026-12-02T14:30:00Z"));
        due.fireAll();
        assertThat(stage()).isEqualTo("NO_SHOW");
    }

    @Test
    void whatOthersAskForComesOnTheWorklistOnce() {
        UUID flag = UUID.randomUUID();
        ScreeningContract raised =
                new ScreeningContract.RedFlagRaised(
                        booking,
                        patient,
                        flag,
                        ScreeningContract.Urgency.URGENT,
                        MONDAY_MORNING.plusSeconds(900));
        hear(raised);
        hear(raised);
        assertThat(work()).containsExactly("RED_FLAG");
        assertThat(calls.booking(booking).path("worklist").path(0).path("urgent").asBoolean())
                .isTrue();
        hear(new ScreeningContract.TaskSettled(booking, patient, flag));
        assertThat(work()).isEmpty();
        hear(new NotificationContract.Failed(booking, patient, UUID.randomUUID(), "booked"));
        assertThat(work()).containsExactly("MESSAGE_FAILED");
    }

    @Test
    void contactIsAnnouncedWithTheDriversNameAndErased() {
        step("FRONT_DESK", "driver", Map.of("name", "Robin Alder", "phone", "+12125550142"));
        assertThat(sequences("clinic.patients.v1")).containsExactly(1L, 2L);
        assertThat(
                        calls.mvc()
                                .delete()
                                .uri("/api/patients/" + patient)
                                .with(Calls.as("FRONT_DESK")))
                .hasStatus(204);
        assertThat(stage()).isEqualTo("CANCELLED");
        assertThat(calls.get("FRONT_DESK", "/api/patients/" + patient)).hasStatus(404);
        assertThat(
                        jdbc.sql(
                                        "select payload is null from outbox where topic = 'clinic.patients.v1'"
                                                + " and key = ? order by id desc limit 1")
                                .param(
                                        patient.toString()
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    private void goesToDischarge() {
        hear(opened());
        step("FRONT_DESK", "driver", Map.of("name", "Robin", "phone", "+12125550142"));
        hear(cleared(ScreeningPass.BOOKING));
        clock.set(Instant.parse("2026-12-02T13:50:00Z"));
        step("FRONT_DESK", "check-in", Map.of());
        hear(new ScreeningContract.VitalsAccepted(booking, patient, "2026-1"));
        step("CLINICIAN", "start", Map.of());
        step("CLINICIAN", "finish", Map.of());
        step(
                "CLINICIAN",
                "discharge",
                Map.of("driverPresent", true, "instructionsGiven", true, "earlyReason", "well"));
    }

    private void pass(Duration time) {
        clock.forward(time);
        due.fireAll();
    }

    private String path(String step) {
        return "/api/bookings/" + booking + "/" + step;
    }

    private void step(String role, String step, Map<String, ?> body) {
        Calls.json(calls.post(role, path(step), body), 200);
    }

    private String stage() {
        return calls.booking(booking).path("stage").asString();
    }

    private List<String> work() {
        return calls.booking(booking)
                .path("worklist")
                .valueStream()
                .map(entry -> entry.path("kind").asString())
                .toList();
    }

    private List<Long> sequences(String topic) {
        UUID key = topic.equals("clinic.patients.v1") ? patient : booking;
        return jdbc.sql(
                        "select header_values[array_position(header_names, 'ce_sequence')] as seq"
                                + " from outbox where topic = ? and key = ? order by id")
                .params(topic, key.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .query(
                        (row, _) ->
                                Long.parseLong(
                                        new String(
                                                row.getBytes("seq"),
                                                java.nio.charset.StandardCharsets.UTF_8)))
                .list();
    }

    private List<Long> versions() {
        return jdbc.sql("select version from journal where booking_id = ? order by version")
                .param(booking)
                .query(Long.class)
                .list();
    }

    private void hear(ContractEvent event) {
        Envelope envelope =
                new Envelope(
                        UUID.randomUUID(),
                        "/test",
                        clock.instant(),
                        1,
                        UUID.randomUUID(),
                        null,
                        null,
                        event);
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> {
                            if (event instanceof ScreeningContract) {
                                screening.on(envelope);
                            } else {
                                notifications.on(envelope);
                            }
                        });
    }

    private ScreeningContract opened() {
        return new ScreeningContract.Opened(
                booking, patient, UUID.randomUUID(), ScreeningPass.BOOKING, clock.instant());
    }

    private ScreeningContract cleared(ScreeningPass pass) {
        return new ScreeningContract.Cleared(
                booking, patient, UUID.randomUUID(), pass, "2026-1", clock.instant());
    }

    private ScreeningContract referred() {
        return new ScreeningContract.Referred(
                booking,
                patient,
                UUID.randomUUID(),
                ScreeningPass.BOOKING,
                "2026-1",
                UUID.randomUUID(),
                false,
                clock.instant(),
                false);
    }

    private ScreeningContract deferred(@org.jspecify.annotations.Nullable LocalDate date) {
        return new ScreeningContract.Deferred(
                booking, patient, UUID.randomUUID(), ScreeningPass.BOOKING, "2026-1", date);
    }
}
