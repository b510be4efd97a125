package clinic.booking.booking.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bookings, slots and times to tell examples with. The visit is on Wednesday 16 December 2026 at
/// 10:00 in New York.
public final class Sample {

    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    public static final LocalDate DAY = LocalDate.of(2026, 12, 16);
    public static final Instant REQUESTED = at(DAY.minusDays(20), "09:00");
    public static final Instant ANSWERED = at(DAY.minusDays(19), "09:00");
    public static final Instant THE_DAY = at(DAY, "09:50");

    public static final UUID BOOKING = UUID.fromString("00000000-0000-7000-8000-000000000001");
    public static final UUID PATIENT = UUID.fromString("00000000-0000-7000-8000-000000000002");

    public static final Limits LIMITS =
            new Limits(
                    14,
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    3,
                    Duration.ofDays(7),
                    Duration.ofDays(21),
                    new Spacing(7, 90, 84));
    public static final BookingRules RULES = new BookingRules(LIMITS);

    private Sample() {}

    public static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(NEW_YORK).toInstant();
    }

    public static Slot slot(LocalDate day, String time) {
        Instant start = at(day, time);
        return new Slot(
                start,
                start.plus(Duration.ofMinutes(15)),
                start.plus(Duration.ofMinutes(30)),
                NEW_YORK,
                new UUID(1, 1),
                new UUID(2, 1),
                new UUID(3, 1),
                new UUID(4, 1),
                null);
    }

    public static Slot slot() {
        return slot(DAY, "10:00");
    }

    public static VisitPlan plan(Treatment treatment, BodyRegion... regions) {
        return new VisitPlan(
                treatment, Indication.CHRONIC_MUSCLE_PAIN, List.of(regions), false, false);
    }

    static BookingCommand.Request request(boolean driver, Injection... earlier) {
        return new BookingCommand.Request(
                BOOKING,
                PATIENT,
                plan(Treatment.WITH_STEROID, BodyRegion.TRAPEZIUS_LEFT),
                slot(),
                driver,
                List.of(earlier));
    }

    /// A booking that has come to this phase.
    static Booking in(Phase phase) {
        return in(phase, 0);
    }

    static Booking in(Phase phase, int deferrals) {
        return new Booking(
                BOOKING,
                PATIENT,
                plan(Treatment.WITH_STEROID, BodyRegion.TRAPEZIUS_LEFT),
                7,
                deferrals,
                phase);
    }

    static Phase requested() {
        return new Phase.Requested(slot(), false, REQUESTED);
    }

    static Phase screening(boolean driver) {
        return new Phase.Screening(slot(), driver, REQUESTED);
    }

    static Phase review(boolean driver) {
        return new Phase.UnderReview(slot(), new Waiting.AtHome(driver), ANSWERED);
    }

    static Phase reviewAtTheVisit(boolean vitals) {
        return new Phase.UnderReview(slot(), new Waiting.InTheClinic(vitals), THE_DAY);
    }

    static Phase rescheduling(@Nullable LocalDate earliest) {
        return new Phase.Rescheduling(slot(), earliest, false, false, ANSWERED);
    }

    static Phase awaitingDriver() {
        return new Phase.AwaitingDriver(slot(), ANSWERED, ANSWERED);
    }

    static Phase confirmed() {
        return new Phase.Confirmed(slot(), ANSWERED, ANSWERED);
    }

    static Phase checkedIn(boolean vitals) {
        return new Phase.CheckedIn(slot(), vitals, THE_DAY);
    }

    static Phase inProcedure() {
        return new Phase.InProcedure(slot(), THE_DAY);
    }

    static Phase inRecovery() {
        return new Phase.InRecovery(slot(), THE_DAY);
    }

    static Phase discharged() {
        return new Phase.Discharged(slot(), THE_DAY);
    }

    static Phase effectCheck() {
        return new Phase.EffectCheck(slot(), THE_DAY, THE_DAY.plus(Duration.ofDays(7)));
    }

    static Phase closed() {
        return new Phase.Closed(slot(), true, THE_DAY.plus(Duration.ofDays(10)));
    }

    static Phase cancelled() {
        return new Phase.Cancelled(slot(), CancelledBy.PATIENT, ANSWERED);
    }

    static Phase noShow() {
        return new Phase.NoShow(slot(), THE_DAY);
    }
}
