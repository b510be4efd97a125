package clinic.booking.booking.timer;

import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.Limits;
import clinic.booking.booking.domain.Phase;
import clinic.booking.booking.domain.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;

/// When a booking must be looked at again, from its phase alone.
final class DeadlinePlan {

    private final DeadlineSettings settings;
    private final Limits limits;

    DeadlinePlan(DeadlineSettings settings, Limits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    Map<Deadline, Instant> of(Booking booking) {
        Map<Deadline, Instant> plan = new EnumMap<>(Deadline.class);
        Phase phase = booking.phase();
        Slot slot = phase.slot();
        switch (phase) {
            case Phase.Requested _, Phase.Screening _ -> {
                plan.put(Deadline.SCREENING_UNANSWERED, before(phase, settings.screeningBefore()));
                driver(plan, phase);
                plan.put(Deadline.VISIT_BEGUN, begun(slot));
            }
            case Phase.UnderReview review -> {
                plan.put(Deadline.REVIEW_WAITING, reviewLate(review));
                driver(plan, phase);
                plan.put(Deadline.VISIT_BEGUN, begun(slot));
            }
            case Phase.AwaitingDriver _, Phase.Confirmed _ -> {
                driver(plan, phase);
                plan.put(Deadline.VISIT_BEGUN, begun(slot));
            }
            case Phase.Rescheduling waiting -> {
                if (waiting.earliestDate() != null && !waiting.staffDecides()) {
                    plan.put(Deadline.RESCHEDULE, waiting.since());
                }
            }
            case Phase.InRecovery recovery ->
                    plan.put(
                            Deadline.RECOVERY_OVERRUN,
                            later(
                                            slot.recoveryEnd(),
                                            recovery.since().plus(limits.minimumRecovery()))
                                    .plus(settings.recoveryOverrun()));
            case Phase.Discharged care -> {
                plan.put(
                        Deadline.EFFECT_CHECK, care.dischargedAt().plus(limits.effectCheckAfter()));
                plan.put(Deadline.CLOSING, care.dischargedAt().plus(limits.closingAfter()));
            }
            case Phase.EffectCheck care ->
                    plan.put(Deadline.CLOSING, care.dischargedAt().plus(limits.closingAfter()));
            case Phase.CheckedIn _, Phase.InProcedure _, Phase.Ended _ -> {}
        }
        return plan;
    }

    private void driver(Map<Deadline, Instant> plan, Phase phase) {
        if (!phase.driverNamed()) {
            plan.put(Deadline.DRIVER_UNNAMED, before(phase, settings.driverBefore()));
        }
    }

    private Instant begun(Slot slot) {
        return slot.start().plus(limits.noShowGrace());
    }

    private Instant before(Phase phase, Duration ahead) {
        return later(phase.slot().start().minus(ahead), phase.since().plus(settings.shortNotice()));
    }

    /// One working day later, or some time before the visit, whichever comes first.
    private Instant reviewLate(Phase.UnderReview review) {
        ZonedDateTime day = review.since().atZone(review.slot().zone()).plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return earlier(day.toInstant(), before(review, settings.reviewBefore()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
