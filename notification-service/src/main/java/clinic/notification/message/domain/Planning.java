package clinic.notification.message.domain;

import static java.util.stream.Stream.concat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/// The message table: what happens → the messages that follow from it.
public final class Planning {

    private final PlanTimes times;

    public Planning(PlanTimes times) {
        this.times = times;
    }

    /// @param visit as it is after the happening
    /// @param callOpen whether the doctor needs to talk with the patient
    /// @param patientZone where the patient lives
    public List<MessagePlan> plan(
            Happening happening, Visit visit, boolean callOpen, ZoneId patientZone, Instant now) {
        Instant news = now.plus(times.newsUseful());
        Instant start = visit.slot().start();
        return switch (happening) {
            case Happening.Booked _ -> aroundSlot(MessageKind.BOOKED, visit, callOpen, now);
            case Happening.Moved _ -> aroundSlot(MessageKind.MOVED, visit, callOpen, now);
            case Happening.Deferred _ ->
                    one(MessageKind.DEFERRED, now.plus(times.deferralSettles()), news, visit);
            case Happening.DriverNeeded _ -> one(MessageKind.DRIVER_NEEDED, now, start, visit);
            case Happening.Cancelled c ->
                    one(MessageKind.CANCELLED, now, c.slotWasKept() ? start : news, visit);
            case Happening.Missed _ -> one(MessageKind.MISSED, now, news, visit);
            case Happening.Discharged d ->
                    new AfterDischarge(times, visit, patientZone).plan(d.at());
            case Happening.RescreenOpened _ ->
                    one(MessageKind.RESCREEN, now, lastCall(visit), visit);
            case Happening.DoctorMustCall _ -> List.of(doctorCalls(visit, now));
        };
    }

    /// News that hang on no slot, so they can be planned before the visit was heard of.
    public MessagePlan news(MessageKind kind, Instant now) {
        if (kind.boundToSlot()) {
            throw new IllegalArgumentException(kind + " belongs to a slot");
        }
        return new MessagePlan(kind, now, now.plus(times.newsUseful()), 0);
    }

    private List<MessagePlan> aroundSlot(
            MessageKind news, Visit visit, boolean callOpen, Instant now) {
        Stream<MessagePlan> atOnce =
                Stream.of(planned(news, now, visit.slot().start(), visit), prepare(visit, now));
        Stream<MessagePlan> reminders =
                Stream.of(
                                planned(
                                        MessageKind.RESCREEN,
                                        visit.slot().start().minus(times.rescreenBefore()),
                                        lastCall(visit),
                                        visit),
                                planned(
                                        MessageKind.DAY_BEFORE,
                                        atSite(visit).minus(times.dayBefore()).toInstant(),
                                        lastCall(visit),
                                        visit))
                        .filter(plan -> !plan.due().isBefore(now));
        Stream<MessagePlan> call = callOpen ? Stream.of(doctorCalls(visit, now)) : Stream.empty();
        return concat(concat(atOnce, reminders), call).toList();
    }

    /// Who books late still learns how to prepare: the day after, or at once where not even that
    /// day is left.
    private MessagePlan prepare(Visit visit, Instant now) {
        Instant due = atSite(visit).minus(times.prepareBefore()).toInstant();
        if (due.isBefore(now)) {
            Instant tomorrow = now.plus(Duration.ofDays(1));
            boolean dayLeft = tomorrow.isBefore(atSite(visit).minus(times.dayBefore()).toInstant());
            due = dayLeft ? tomorrow : now;
        }
        return planned(MessageKind.PREPARE, due, lastCall(visit), visit);
    }

    private MessagePlan doctorCalls(Visit visit, Instant now) {
        Instant due = atSite(visit).minus(times.doctorCallsBefore()).toInstant();
        return planned(
                MessageKind.DOCTOR_CALLS,
                due.isBefore(now) ? now : due,
                visit.slot().start(),
                visit);
    }

    private Instant lastCall(Visit visit) {
        return visit.slot().start().minus(times.lastCallBefore());
    }

    private static ZonedDateTime atSite(Visit visit) {
        return visit.slot().start().atZone(visit.slot().place().zone());
    }

    private static List<MessagePlan> one(
            MessageKind kind, Instant due, Instant usefulUntil, Visit visit) {
        return List.of(planned(kind, due, usefulUntil, visit));
    }

    private static MessagePlan planned(
            MessageKind kind, Instant due, Instant usefulUntil, Visit visit) {
        return new MessagePlan(kind, due, usefulUntil, visit.revision());
    }
}
