package clinic.booking.booking.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.ScreeningContract;
import clinic.common.contract.ScreeningPass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Bookings on their way.
class CourseTest extends OnItsWay {

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
    void systemRebooksAtLeastADayAhead() {
        hear(opened());
        hear(deferred(LocalDate.of(2026, 11, 23)));
        due.fireAll();

        assertThat(calls.booking(booking).path("slot").path("start").asString())
                .isEqualTo("2026-11-24T09:00:00-05:00");
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
}
