package clinic.booking.booking.domain;

import static clinic.booking.booking.domain.Decision.accepted;
import static clinic.booking.booking.domain.Decision.nothingToDo;
import static clinic.booking.booking.domain.Decision.refused;

import clinic.booking.booking.domain.Refusal.Reason;
import java.time.Instant;

/// Which command is possible when, and what it leads to. `docs/transitions.md` shows it as a table.
public final class BookingRules {

    private final Limits limits;
    private final SlotRules slots;
    private final ScreeningRules screening;
    private final VisitRules visits;

    public BookingRules(Limits limits) {
        this.limits = limits;
        this.slots = new SlotRules(limits);
        this.screening = new ScreeningRules(limits);
        this.visits = new VisitRules(limits);
    }

    public Limits limits() {
        return limits;
    }

    /// Decides about a booking that does not exist yet.
    public Decision request(BookingCommand.Request command, Instant now) {
        return slots.request(command, now);
    }

    public Decision decide(Booking booking, BookingCommand command, Instant now) {
        Phase phase = booking.phase();
        return switch (command) {
            case BookingCommand.Request _ -> nothingToDo();
            case BookingCommand.OpenScreening _ -> screening.open(phase, now);
            case BookingCommand.PassScreening pass -> screening.pass(booking, pass, now);
            case BookingCommand.ReferToDoctor _ -> screening.refer(phase, now);
            case BookingCommand.Defer defer -> screening.defer(booking, defer, now);
            case BookingCommand.Decline _ -> screening.decline(phase, now);
            case BookingCommand.Rebook rebook -> slots.rebook(phase, rebook, now);
            case BookingCommand.Move move -> slots.move(phase, move, now);
            case BookingCommand.NameDriver _ -> nameDriver(phase, now);
            case BookingCommand.WithdrawDriver _ -> withdrawDriver(phase, now);
            case BookingCommand.CheckIn _ -> visits.checkIn(phase, now);
            case BookingCommand.AcceptVitals _ -> visits.acceptVitals(phase, now);
            case BookingCommand.Start _ -> visits.start(phase, now);
            case BookingCommand.Finish _ -> visits.finish(phase, now);
            case BookingCommand.Discharge discharge -> visits.discharge(phase, discharge, now);
            case BookingCommand.BeginEffectCheck _ -> visits.beginEffectCheck(phase, now);
            case BookingCommand.RecordEffect effect -> visits.recordEffect(phase, effect, now);
            case BookingCommand.CloseUnanswered _ -> visits.closeUnanswered(phase, now);
            case BookingCommand.Cancel cancel -> cancel(phase, cancel, now);
            case BookingCommand.MarkNoShow _ -> markNoShow(phase, now);
        };
    }

    public static Booking evolve(Booking booking, BookingEvent event) {
        return Evolution.evolve(booking, event);
    }

    private static Decision nameDriver(Phase phase, Instant now) {
        return switch (phase) {
            case Phase.AwaitingDriver waiting ->
                    accepted(
                            new BookingEvent.DriverNamed(now),
                            new BookingEvent.Confirmed(waiting.answeredAt(), now));
            case Phase.Requested _, Phase.Screening _, Phase.UnderReview _, Phase.Confirmed _ ->
                    phase.driverNamed()
                            ? nothingToDo()
                            : accepted(new BookingEvent.DriverNamed(now));
            case Phase.Rescheduling _ ->
                    refused(
                            Reason.WRONG_STAGE,
                            "There is no new time yet, so nobody can be asked to drive.");
            case Phase.AtVisit _, Phase.Aftercare _, Phase.Ended _ ->
                    Words.wrongStage(phase, "A driver is named before the visit");
        };
    }

    private static Decision withdrawDriver(Phase phase, Instant now) {
        boolean inTheClinic =
                phase instanceof Phase.UnderReview review
                        && review.waiting() instanceof Waiting.InTheClinic;
        return switch (phase) {
            case Phase.Upcoming _, Phase.UnderReview _, Phase.Rescheduling _ when !inTheClinic ->
                    phase.driverNamed()
                            ? accepted(new BookingEvent.DriverWithdrawn(now))
                            : nothingToDo();
            case Phase.Upcoming _,
                    Phase.UnderReview _,
                    Phase.Rescheduling _,
                    Phase.AtVisit _,
                    Phase.Aftercare _,
                    Phase.Ended _ ->
                    Words.wrongStage(phase, "A driver can withdraw before the check-in");
        };
    }

    private static Decision cancel(Phase phase, BookingCommand.Cancel command, Instant now) {
        return switch (phase) {
            case Phase.Cancelled _ -> nothingToDo();
            case Phase.Upcoming _, Phase.UnderReview _, Phase.Rescheduling _, Phase.CheckedIn _ ->
                    accepted(new BookingEvent.Cancelled(command.by(), now));
            case Phase.InProcedure _,
                    Phase.InRecovery _,
                    Phase.Aftercare _,
                    Phase.Closed _,
                    Phase.NoShow _ ->
                    Words.wrongStage(phase, "A booking can be cancelled before the procedure");
        };
    }

    private Decision markNoShow(Phase phase, Instant now) {
        return switch (phase) {
            case Phase.NoShow _ -> nothingToDo();
            case Phase.AwaitingDriver _, Phase.Confirmed _ ->
                    now.isBefore(phase.slot().start().plus(limits.noShowGrace()))
                            ? refused(
                                    Reason.TOO_EARLY,
                                    "The patient is waited for until %s."
                                            .formatted(
                                                    Words.time(
                                                            phase.slot()
                                                                    .start()
                                                                    .plus(limits.noShowGrace()),
                                                            phase.slot().zone())))
                            : accepted(new BookingEvent.Missed(now));
            case Phase.Requested _,
                    Phase.Screening _,
                    Phase.UnderReview _,
                    Phase.Rescheduling _,
                    Phase.AtVisit _,
                    Phase.Aftercare _,
                    Phase.Closed _,
                    Phase.Cancelled _ ->
                    Words.wrongStage(phase, "Only a visit that was ready can be missed");
        };
    }
}
