package clinic.notification.message.domain;

import static clinic.notification.message.domain.Given.BERLIN;
import static clinic.notification.message.domain.Given.NEW_YORK;
import static clinic.notification.message.domain.Given.START;
import static clinic.notification.message.domain.Given.TIMES;
import static clinic.notification.message.domain.Given.berlin;
import static clinic.notification.message.domain.Given.discharged;
import static clinic.notification.message.domain.Given.newYork;
import static clinic.notification.message.domain.Given.visit;
import static clinic.notification.message.domain.Given.visitAt;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanningTest {
    private final Planning planning = new Planning(TIMES);

    @Test
    void plansTheReminderTableFromTheBooking() {
        Instant now = newYork("2026-11-20T11:00");

        assertThat(due(new Happening.Booked(), visit(), now))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                MessageKind.BOOKED, now,
                                MessageKind.PREPARE, newYork("2026-12-02T10:00"),
                                MessageKind.RESCREEN, newYork("2026-12-06T10:00"),
                                MessageKind.DAY_BEFORE, newYork("2026-12-08T10:00")));
    }

    @Test
    void tellsWhoBooksLateHowToPrepareTheNextDay() {
        Instant now = newYork("2026-12-05T11:00");

        assertThat(due(new Happening.Booked(), visit(), now))
                .containsEntry(MessageKind.PREPARE, newYork("2026-12-06T11:00"));
    }

    @Test
    void plansNoReminderWhoseTimeIsOver() {
        Instant now = newYork("2026-12-08T15:00");

        assertThat(due(new Happening.Booked(), visit(), now))
                .containsOnlyKeys(MessageKind.BOOKED, MessageKind.PREPARE)
                .containsEntry(MessageKind.PREPARE, now);
    }

    @Test
    void remindsAtTheVisitsHourAcrossTheNightTheClocksChange() {
        Visit visit = visitAt(berlin("2026-10-25T10:00"), BERLIN);
        Instant now = berlin("2026-10-01T10:00");

        Map<MessageKind, Instant> due = due(new Happening.Booked(), visit, now);

        assertThat(due)
                .containsEntry(MessageKind.DAY_BEFORE, berlin("2026-10-24T10:00"))
                .containsEntry(
                        MessageKind.RESCREEN, visit.slot().start().minus(Duration.ofHours(72)));
    }

    @Test
    void plansTheDoctorsCallTenDaysBeforeOnlyWhereItIsOpen() {
        Instant now = newYork("2026-11-20T11:00");

        assertThat(due(new Happening.Moved(), visit(), now))
                .doesNotContainKey(MessageKind.DOCTOR_CALLS);
        assertThat(planning.plan(new Happening.Moved(), visit(), true, NEW_YORK, now))
                .anySatisfy(
                        plan -> {
                            assertThat(plan.kind()).isEqualTo(MessageKind.DOCTOR_CALLS);
                            assertThat(plan.due()).isEqualTo(newYork("2026-11-29T10:00"));
                        });
    }

    @Test
    void plansTheDoctorsCallAtOnceWhereItIsToldLater() {
        Instant now = newYork("2026-12-01T11:00");

        assertThat(due(new Happening.DoctorMustCall(), visit(), now))
                .containsExactly(Map.entry(MessageKind.DOCTOR_CALLS, now));
    }

    @Test
    void plansTheAftercareFromTheDischarge() {
        Instant home = newYork("2026-12-09T10:45");

        assertThat(due(new Happening.Discharged(home), discharged(home), home))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                MessageKind.REST_TODAY, newYork("2026-12-09T18:00"),
                                MessageKind.DAY_1, newYork("2026-12-10T10:45"),
                                MessageKind.DAY_2, newYork("2026-12-11T10:45"),
                                MessageKind.DAY_3, newYork("2026-12-12T10:45"),
                                MessageKind.EFFECT_DAY_7, newYork("2026-12-16T10:45"),
                                MessageKind.EFFECT_DAY_7_AGAIN, newYork("2026-12-18T10:45"),
                                MessageKind.EFFECT_DAY_10, newYork("2026-12-19T10:45"),
                                MessageKind.EFFECT_DAY_10_AGAIN, newYork("2026-12-21T10:45")));
    }

    @Test
    void neverAsksAboutTheEffectBeforeItsDayHasPassedOnEitherClock() {
        Instant home = newYork("2026-10-28T16:00"); // clocks go back on 1 November

        Instant day7 =
                due(new Happening.Discharged(home), discharged(home), home)
                        .get(MessageKind.EFFECT_DAY_7);

        assertThat(day7).isEqualTo(newYork("2026-11-04T16:00"));
        assertThat(Duration.between(home, day7)).isEqualTo(Duration.ofHours(7 * 24 + 1));
    }

    @Test
    void sendsRestTodayInTheEveningWhereThePatientLives() {
        Instant home = newYork("2026-12-09T09:00"); // 15:00 in Berlin

        Instant rest =
                due(new Happening.Discharged(home), discharged(home), home, BERLIN)
                        .get(MessageKind.REST_TODAY);

        assertThat(rest).isEqualTo(berlin("2026-12-09T18:00"));
    }

    @Test
    void letsADeferralSettleSoThatANewSlotIsToldInstead() {
        Instant now = newYork("2026-12-01T11:00");

        assertThat(due(new Happening.Deferred(), visit(), now))
                .containsExactly(Map.entry(MessageKind.DEFERRED, now.plusSeconds(60)));
    }

    @Test
    void tellsOfACancelledVisitOnlyWhileItIsToCome() {
        Instant now = newYork("2026-12-01T11:00");

        assertThat(planning.plan(new Happening.Cancelled(true), visit(), false, NEW_YORK, now))
                .singleElement()
                .satisfies(plan -> assertThat(plan.usefulUntil()).isEqualTo(START));
    }

    private Map<MessageKind, Instant> due(Happening happening, Visit visit, Instant now) {
        return due(happening, visit, now, NEW_YORK);
    }

    private Map<MessageKind, Instant> due(
            Happening happening, Visit visit, Instant now, ZoneId patientZone) {
        return planning.plan(happening, visit, false, patientZone, now).stream()
                .collect(toMap(MessagePlan::kind, MessagePlan::due));
    }
}
