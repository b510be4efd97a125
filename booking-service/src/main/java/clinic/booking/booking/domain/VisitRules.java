package clinic.booking.booking.domain;

import static clinic.booking.booking.domain.Decision.accepted;
import static clinic.booking.booking.domain.Decision.nothingToDo;
import static clinic.booking.booking.domain.Decision.refused;

import clinic.booking.booking.domain.Refusal.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// From the check-in to the closing.
final class VisitRules {

    private final Limits limits;

    VisitRules(Limits limits) {
        this.limits = limits;
    }

    Decision checkIn(Phase phase, Instant now) {
        return switch (phase) {
            case Phase.Confirmed confirmed ->
                    LocalDate.ofInstant(now, confirmed.slot().zone()).equals(confirmed.slot().day())
                            ? accepted(new BookingEvent.CheckedIn(now))
                            : refused(
                                    Reason.NOT_THE_DAY,
                                    "The visit is on %s."
                                            .formatted(Words.day(confirmed.slot().day())));
            case Phase.AwaitingDriver _ ->
                    refused(
                            Reason.NO_DRIVER,
                            "Nobody is named who drives the patient home. Name the driver first.");
            case Phase.CheckedIn _ -> nothingToDo();
            case Phase.Requested _,
                    Phase.Screening _,
                    Phase.UnderReview _,
                    Phase.Rescheduling _,
                    Phase.InProcedure _,
                    Phase.InRecovery _,
                    Phase.Aftercare _,
                    Phase.Ended _ ->
                    Words.wrongStage(phase, "A confirmed visit can be checked in");
        };
    }

    Decision acceptVitals(Phase phase, Instant now) {
        return switch (phase) {
            case Phase.CheckedIn checkedIn ->
                    checkedIn.vitalsAccepted()
                            ? nothingToDo()
                            : accepted(new BookingEvent.ClearedToStart(now));
            case Phase.Upcoming _,
                    Phase.UnderReview _,
                    Phase.Rescheduling _,
                    Phase.InProcedure _,
                    Phase.InRecovery _,
                    Phase.Aftercare _,
                    Phase.Ended _ ->
                    Words.wrongStage(phase, "Vitals belong to a checked-in visit");
        };
    }

    Decision start(Phase phase, Instant now) {
        return switch (phase) {
            case Phase.CheckedIn checkedIn ->
                    checkedIn.vitalsAccepted()
                            ? accepted(new BookingEvent.ProcedureStarted(now))
                            : refused(
                                    Reason.VITALS_NOT_ACCEPTED,
                                    "Blood pressure has not been measured and accepted yet.");
            case Phase.InProcedure _ -> nothingToDo();
            case Phase.Upcoming _,
                    Phase.UnderReview _,
                    Phase.Rescheduling _,
                    Phase.InRecovery _,
                    Phase.Aftercare _,
                    Phase.Ended _ ->
                    Words.wrongStage(phase, "A checked-in visit can start");
        };
    }

    Decision finish(Phase phase, Instant now) {
        return switch (phase) {
            case Phase.InProcedure _ -> accepted(new BookingEvent.ProcedureFinished(now));
            case Phase.InRecovery _ -> nothingToDo();
            case Phase.Upcoming _,
                    Phase.UnderReview _,
                    Phase.Rescheduling _,
                    Phase.CheckedIn _,
                    Phase.Aftercare _,
                    Phase.Ended _ ->
                    Words.wrongStage(phase, "A started procedure can be finished");
        };
    }

    Decision discharge(Phase phase, BookingCommand.Discharge command, Instant now) {
        return switch (phase) {
            case Phase.InRecovery recovery -> discharged(recovery, command, now);
            case Phase.Discharged _ -> nothingToDo();
            case Phase.Upcoming _,
                    Phase.UnderReview _,
                    Phase.Rescheduling _,
                    Phase.CheckedIn _,
                    Phase.InProcedure _,
                    Phase.EffectCheck _,
                    Phase.Ended _ ->
                    Words.wrongStage(phase, "A patient is discharged from recovery");
        };
    }

    private Decision discharged(
            Phase.InRecovery recovery, BookingCommand.Discharge command, Instant now) {
        if (!command.driverPresent()) {
            return refused(
                    Reason.DRIVER_NOT_PRESENT,
                    "The driver must be there to take the patient home.");
        }
        if (!command.instructionsGiven()) {
            return refused(
                    Reason.INSTRUCTIONS_NOT_GIVEN,
                    "The patient must have the spoken and written instructions.");
        }
        Instant earliest = recovery.since().plus(limits.minimumRecovery());
        boolean early = now.isBefore(earliest);
        String reason = command.earlyReason();
        if (early && (reason == null || reason.isBlank())) {
            return refused(
                    Reason.RECOVERY_TOO_SHORT,
                    "The patient rests for at least %d minutes, until %s. To discharge earlier, say why."
                            .formatted(
                                    limits.minimumRecovery().toMinutes(),
                                    Words.time(earliest, recovery.slot().zone())));
        }
        return accepted(new BookingEvent.Discharged(early, now));
    }

    Decision beginEffectCheck(Phase phase, Instant now) {
        return switch (phase) {
            case Phase.Discharged discharged ->
                    after(discharged, limits.effectCheckAfter(), now)
                            ? accepted(new BookingEvent.EffectCheckBegun(now))
                            : tooEarly("The effect shows after about a week.");
            case Phase.EffectCheck _, Phase.Closed _ -> nothingToDo();
            case Phase.Upcoming _,
                    Phase.UnderReview _,
                    Phase.Rescheduling _,
                    Phase.AtVisit _,
                    Phase.Cancelled _,
                    Phase.NoShow _ ->
                    Words.wrongStage(phase, "The effect is asked for after the discharge");
        };
    }

    /// Day 7 is asked on the way; day 10 decides.
    Decision recordEffect(Phase phase, BookingCommand.RecordEffect command, Instant now) {
        boolean last = command.day() >= 10;
        return switch (phase) {
            case Phase.EffectCheck _ ->
                    last ? accepted(new BookingEvent.Closed(true, now)) : nothingToDo();
            case Phase.Discharged _ ->
                    last
                            ? accepted(
                                    new BookingEvent.EffectCheckBegun(now),
                                    new BookingEvent.Closed(true, now))
                            : nothingToDo();
            case Phase.Closed _ -> nothingToDo();
            case Phase.Upcoming _,
                    Phase.UnderReview _,
                    Phase.Rescheduling _,
                    Phase.AtVisit _,
                    Phase.Cancelled _,
                    Phase.NoShow _ ->
                    Words.wrongStage(phase, "An effect is recorded after the discharge");
        };
    }

    Decision closeUnanswered(Phase phase, Instant now) {
        return switch (phase) {
            case Phase.EffectCheck check ->
                    after(check, limits.closingAfter(), now)
                            ? accepted(new BookingEvent.Closed(false, now))
                            : tooEarly("The patient can still answer.");
            case Phase.Discharged discharged ->
                    after(discharged, limits.closingAfter(), now)
                            ? accepted(
                                    new BookingEvent.EffectCheckBegun(now),
                                    new BookingEvent.Closed(false, now))
                            : tooEarly("The patient can still answer.");
            case Phase.Closed _ -> nothingToDo();
            case Phase.Upcoming _,
                    Phase.UnderReview _,
                    Phase.Rescheduling _,
                    Phase.AtVisit _,
                    Phase.Cancelled _,
                    Phase.NoShow _ ->
                    Words.wrongStage(phase, "A booking is closed after the effect check");
        };
    }

    private static boolean after(Phase.Aftercare care, Duration wait, Instant now) {
        return !now.isBefore(care.dischargedAt().plus(wait));
    }

    private static Decision tooEarly(String words) {
        return refused(Reason.TOO_EARLY, words);
    }
}
