package clinic.booking.booking.messaging;

import clinic.booking.testing.Calls;
import clinic.booking.testing.ServiceTest;
import clinic.common.contract.ContractEvent;
import clinic.common.contract.Envelope;
import clinic.common.contract.ScreeningContract;
import clinic.common.contract.ScreeningPass;
import clinic.common.duework.DueRound;
import clinic.common.testing.Announced;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// A booking for Wednesday 2 December 2026, 9:00; screening's words and the time are given by hand.
@SuppressWarnings("NullAway.Init") // the fields are there when a test begins
abstract class OnItsWay extends ServiceTest {

    @Autowired ScreeningListener screening;
    @Autowired NotificationListener notifications;
    @Autowired DueRound due;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    JsonNode slot;
    UUID patient;
    UUID booking;

    @BeforeEach
    void books() {
        slot = calls.slots("from=2026-12-02&limit=1").getFirst();
        patient = calls.register();
        booking = calls.book(patient, slot);
    }

    void goesToDischarge() {
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

    void pass(Duration time) {
        clock.forward(time);
        due.fireAll();
    }

    String path(String step) {
        return "/api/bookings/" + booking + "/" + step;
    }

    void step(String role, String step, Map<String, ?> body) {
        Calls.json(calls.post(role, path(step), body), 200);
    }

    String stage() {
        return calls.booking(booking).path("stage").asString();
    }

    List<String> work() {
        return calls.booking(booking)
                .path("worklist")
                .valueStream()
                .map(entry -> entry.path("kind").asString())
                .toList();
    }

    List<Long> sequences(String topic) {
        UUID key = topic.equals("clinic.patients.v1") ? patient : booking;
        return new Announced(jdbc)
                .envelopes(key).stream()
                        .filter(envelope -> envelope.type().topic().equals(topic))
                        .map(Envelope::sequence)
                        .toList();
    }

    List<Long> versions() {
        return jdbc.sql("select version from journal where booking_id = ? order by version")
                .param(booking)
                .query(Long.class)
                .list();
    }

    void hear(ContractEvent event) {
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

    ScreeningContract opened() {
        return new ScreeningContract.Opened(
                booking, patient, UUID.randomUUID(), ScreeningPass.BOOKING, clock.instant());
    }

    ScreeningContract cleared(ScreeningPass pass) {
        return new ScreeningContract.Cleared(
                booking, patient, UUID.randomUUID(), pass, "2026-1", clock.instant());
    }

    ScreeningContract referred() {
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

    ScreeningContract deferred(@org.jspecify.annotations.Nullable LocalDate date) {
        return new ScreeningContract.Deferred(
                booking, patient, UUID.randomUUID(), ScreeningPass.BOOKING, "2026-1", date);
    }
}
