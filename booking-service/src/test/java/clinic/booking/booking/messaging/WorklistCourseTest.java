package clinic.booking.booking.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.testing.Calls;
import clinic.common.contract.NotificationContract;
import clinic.common.contract.ScreeningContract;
import clinic.common.contract.ScreeningPass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What comes on the worklist on the way, and what goes.
class WorklistCourseTest extends OnItsWay {

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
        hear(new NotificationContract.Failed(booking, patient, UUID.randomUUID(), "DAY_BEFORE"));
        assertThat(work()).containsExactly("MESSAGE_FAILED");
        assertThat(calls.booking(booking).path("timeline").toString())
                .contains("Message could not be delivered: day before");
    }

    @Test
    void aPatientWhomNoMessageReachesIsCalledOnce() {
        hear(skipped(NotificationContract.SkipReason.VISIT_PASSED));
        assertThat(work()).isEmpty();
        hear(skipped(NotificationContract.SkipReason.NO_CHANNEL));
        hear(skipped(NotificationContract.SkipReason.NO_CHANNEL));
        assertThat(work()).containsExactly("NO_CHANNEL");
    }

    private NotificationContract skipped(NotificationContract.SkipReason why) {
        return new NotificationContract.Skipped(booking, patient, UUID.randomUUID(), "booked", why);
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
}
