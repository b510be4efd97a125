package clinic.booking.booking.domain;

import static clinic.booking.booking.domain.Decision.accepted;
import static clinic.booking.booking.domain.Decision.nothingToDo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a screening's word does to a booking.
final class ScreeningRules {

    private final Limits limits;

    ScreeningRules(Limits limits) {
        this.limits = limits;
    }

    /// Later passes are opened beside the booking's course and do not change it.
    Decision open(Phase phase, Instant now) {
        return phase instanceof Phase.Requested
                ? accepted(new BookingEvent.ScreeningStarted(now))
                : nothingToDo();
    }

    Decision pass(Booking booking, BookingCommand.PassScreening command, Instant now) {
        Phase phase = booking.phase();
        return switch (phase) {
            case Phase.Screening _ -> ready(phase, command.answeredAt(), now);
            case Phase.UnderReview review ->
                    switch (review.waiting()) {
                        case Waiting.AtHome _ -> ready(phase, command.answeredAt(), now);
                        case Waiting.InTheClinic clinic ->
                                command.vitals() && !clinic.vitalsAccepted()
                                        ? accepted(
                                                new BookingEvent.CheckedIn(now),
                                                new BookingEvent.ClearedToStart(now))
                                        : accepted(new BookingEvent.CheckedIn(now));
                    };
            case Phase.AwaitingDriver _, Phase.Confirmed _ -> nothingToDo();
            case Phase.CheckedIn checkedIn ->
                    command.vitals() && !checkedIn.vitalsAccepted()
                            ? accepted(new BookingEvent.ClearedToStart(now))
                            : nothingToDo();
            // What stood in the way without a date is over.
            case Phase.Rescheduling waiting when waiting.earliestDate() == null ->
                    deferred(booking, LocalDate.ofInstant(now, phase.slot().zone()), false, now);
            case Phase.Rescheduling _ -> nothingToDo();
            case Phase.Requested _,
                    Phase.InProcedure _,
                    Phase.InRecovery _,
                    Phase.Aftercare _,
                    Phase.Ended _ ->
                    Words.wrongStage(phase, "Answers clear a visit that lies ahead");
        };
    }

    private static Decision ready(Phase phase, Instant answeredAt, Instant now) {
        return phase.driverNamed()
                ? accepted(new BookingEvent.Confirmed(answeredAt, now))
                : accepted(new BookingEvent.DriverAwaited(answeredAt, now));
    }

    Decision refer(Phase phase, Instant now) {
        return switch (phase) {
            case Phase.Screening _, Phase.AwaitingDriver _, Phase.Confirmed _, Phase.CheckedIn _ ->
                    accepted(new BookingEvent.ReviewAwaited(now));
            // Without a slot the doctor's decision brings the date or the end.
            case Phase.UnderReview _, Phase.Rescheduling _ -> nothingToDo();
            case Phase.Requested _,
                    Phase.InProcedure _,
                    Phase.InRecovery _,
                    Phase.Aftercare _,
                    Phase.Ended _ ->
                    Words.wrongStage(phase, "A doctor reviews a visit that lies ahead");
        };
    }

    Decision defer(Booking booking, BookingCommand.Defer command, Instant now) {
        Phase phase = booking.phase();
        LocalDate earliest = command.earliestDate();
        return switch (phase) {
            case Phase.Screening _,
                    Phase.UnderReview _,
                    Phase.AwaitingDriver _,
                    Phase.Confirmed _,
                    Phase.CheckedIn _ ->
                    deferred(booking, earliest, true, now);
            case Phase.Rescheduling waiting ->
                    Objects.equals(waiting.earliestDate(), earliest)
                            ? nothingToDo()
                            : deferred(booking, earliest, false, now);
            case Phase.Requested _,
                    Phase.InProcedure _,
                    Phase.InRecovery _,
                    Phase.Aftercare _,
                    Phase.Ended _ ->
                    Words.wrongStage(phase, "A visit is put off before the procedure");
        };
    }

    /// @param counts false where only the date of an earlier deferral becomes known
    private Decision deferred(
            Booking booking, @Nullable LocalDate earliest, boolean counts, Instant now) {
        int deferrals = booking.deferrals() + (counts ? 1 : 0);
        boolean staffDecides = deferrals >= limits.deferralsUntilStaff();
        return accepted(new BookingEvent.Deferred(earliest, deferrals, staffDecides, now));
    }

    Decision decline(Phase phase, Instant now) {
        return switch (phase) {
            case Phase.UnderReview _, Phase.Rescheduling _ ->
                    accepted(new BookingEvent.Cancelled(CancelledBy.NOT_SUITABLE, now));
            case Phase.Cancelled _ -> nothingToDo();
            case Phase.Upcoming _,
                    Phase.AtVisit _,
                    Phase.Aftercare _,
                    Phase.Closed _,
                    Phase.NoShow _ ->
                    Words.wrongStage(phase, "The doctor declines a booking under review");
        };
    }
}
