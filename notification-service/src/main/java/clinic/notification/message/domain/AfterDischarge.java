package clinic.notification.message.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/// The messages from the evening of the discharge to the last question about the effect.
record AfterDischarge(PlanTimes times, Visit visit, ZoneId patientZone) {

    List<MessagePlan> plan(Instant discharged) {
        int again = times.effectAgainAfter().getDays();
        Instant day10 = onDay(discharged, 10);
        Instant end = onDay(discharged, times.effectClosesAfter().getDays());
        return List.of(
                restToday(discharged),
                day(MessageKind.DAY_1, discharged, 1, onDay(discharged, 2)),
                day(MessageKind.DAY_2, discharged, 2, onDay(discharged, 3)),
                day(MessageKind.DAY_3, discharged, 3, onDay(discharged, 5)),
                day(MessageKind.EFFECT_DAY_7, discharged, 7, day10),
                day(MessageKind.EFFECT_DAY_7_AGAIN, discharged, 7 + again, day10),
                day(MessageKind.EFFECT_DAY_10, discharged, 10, end),
                day(MessageKind.EFFECT_DAY_10_AGAIN, discharged, 10 + again, end));
    }

    private MessagePlan restToday(Instant discharged) {
        ZonedDateTime local = discharged.atZone(patientZone);
        Instant evening = local.with(times.evening()).toInstant();
        Instant midnight = local.toLocalDate().plusDays(1).atStartOfDay(patientZone).toInstant();
        return new MessagePlan(
                MessageKind.REST_TODAY,
                evening.isBefore(discharged) ? discharged : evening,
                midnight,
                visit.revision());
    }

    private MessagePlan day(MessageKind kind, Instant discharged, int days, Instant usefulUntil) {
        return new MessagePlan(kind, onDay(discharged, days), usefulUntil, visit.revision());
    }

    /// The later of so many days of the site's calendar and so many times 24 hours: on the days the
    /// clocks change they differ by an hour, and a link must never come before what it opens.
    private Instant onDay(Instant discharged, int days) {
        Instant byCalendar =
                discharged
                        .atZone(visit.slot().place().zone())
                        .plus(Period.ofDays(days))
                        .toInstant();
        Instant byHours = discharged.plus(Duration.ofDays(days));
        return byHours.isAfter(byCalendar) ? byHours : byCalendar;
    }
}
