package clinic.booking.booking.domain;

import java.time.Instant;

/// What an event makes of a booking. Says yes to everything: what may happen is decided before.
final class Evolution {

    private Evolution() {}

    static Booking evolve(Booking booking, BookingEvent event) {
        Slot slot = booking.slot();
        Instant at = event.at();
        return switch (event) {
            case BookingEvent.Requested requested -> Booking.begin(requested);
            case BookingEvent.ScreeningStarted _ ->
                    booking.next(new Phase.Screening(slot, booking.phase().driverNamed(), at));
            case BookingEvent.ReviewAwaited _ -> booking.next(underReview(booking.phase(), at));
            case BookingEvent.Deferred deferred -> deferred(booking, deferred);
            case BookingEvent.Moved moved -> booking.next(moved(booking.phase(), moved));
            case BookingEvent.DriverAwaited awaited ->
                    booking.next(new Phase.AwaitingDriver(slot, awaited.answeredAt(), at));
            case BookingEvent.DriverNamed _ -> booking.next(withDriver(booking.phase(), at));
            case BookingEvent.DriverWithdrawn _ -> booking.next(withoutDriver(booking.phase(), at));
            case BookingEvent.Confirmed confirmed ->
                    booking.next(new Phase.Confirmed(slot, confirmed.answeredAt(), at));
            case BookingEvent.CheckedIn _ -> booking.next(checkedIn(booking.phase(), at));
            case BookingEvent.ClearedToStart _ ->
                    booking.next(new Phase.CheckedIn(slot, true, booking.phase().since()));
            case BookingEvent.ProcedureStarted _ -> booking.next(new Phase.InProcedure(slot, at));
            case BookingEvent.ProcedureFinished _ -> booking.next(new Phase.InRecovery(slot, at));
            case BookingEvent.Discharged _ -> booking.next(new Phase.Discharged(slot, at));
            case BookingEvent.EffectCheckBegun _ -> booking.next(effectCheck(booking.phase(), at));
            case BookingEvent.Cancelled cancelled ->
                    booking.next(new Phase.Cancelled(slot, cancelled.by(), at));
            case BookingEvent.Missed _ -> booking.next(new Phase.NoShow(slot, at));
            case BookingEvent.Closed closed ->
                    booking.next(new Phase.Closed(slot, closed.effectKnown(), at));
        };
    }

    private static Phase underReview(Phase phase, Instant at) {
        Waiting waiting =
                phase instanceof Phase.CheckedIn checkedIn
                        ? new Waiting.InTheClinic(checkedIn.vitalsAccepted())
                        : new Waiting.AtHome(phase.driverNamed());
        return new Phase.UnderReview(phase.slot(), waiting, at);
    }

    private static Booking deferred(Booking booking, BookingEvent.Deferred event) {
        Phase.Rescheduling phase =
                new Phase.Rescheduling(
                        booking.slot(),
                        event.earliestDate(),
                        event.staffDecides(),
                        booking.phase().driverNamed(),
                        event.at());
        return new Booking(
                booking.id(),
                booking.patientId(),
                booking.plan(),
                booking.version() + 1,
                event.deferrals(),
                phase);
    }

    private static Phase moved(Phase phase, BookingEvent.Moved event) {
        Slot slot = event.slot();
        Phase anew = new Phase.Screening(slot, phase.driverNamed(), event.at());
        if (event.screenAgain()) {
            return anew;
        }
        return switch (phase) {
            case Phase.Requested p -> new Phase.Requested(slot, p.driver(), p.since());
            case Phase.Screening p -> new Phase.Screening(slot, p.driver(), p.since());
            case Phase.UnderReview p -> new Phase.UnderReview(slot, p.waiting(), p.since());
            case Phase.AwaitingDriver p ->
                    new Phase.AwaitingDriver(slot, p.answeredAt(), p.since());
            case Phase.Confirmed p -> new Phase.Confirmed(slot, p.answeredAt(), p.since());
            case Phase.Rescheduling _, Phase.AtVisit _, Phase.Aftercare _, Phase.Ended _ -> anew;
        };
    }

    private static Phase withDriver(Phase phase, Instant at) {
        return switch (phase) {
            case Phase.Requested p -> new Phase.Requested(p.slot(), true, p.since());
            case Phase.Screening p -> new Phase.Screening(p.slot(), true, p.since());
            case Phase.UnderReview p ->
                    new Phase.UnderReview(p.slot(), driver(p.waiting(), true), p.since());
            case Phase.AwaitingDriver p -> new Phase.Confirmed(p.slot(), p.answeredAt(), at);
            case Phase.Confirmed _,
                    Phase.Rescheduling _,
                    Phase.AtVisit _,
                    Phase.Aftercare _,
                    Phase.Ended _ ->
                    phase;
        };
    }

    private static Phase withoutDriver(Phase phase, Instant at) {
        return switch (phase) {
            case Phase.Requested p -> new Phase.Requested(p.slot(), false, p.since());
            case Phase.Screening p -> new Phase.Screening(p.slot(), false, p.since());
            case Phase.UnderReview p ->
                    new Phase.UnderReview(p.slot(), driver(p.waiting(), false), p.since());
            case Phase.Confirmed p -> new Phase.AwaitingDriver(p.slot(), p.answeredAt(), at);
            case Phase.Rescheduling p ->
                    new Phase.Rescheduling(
                            p.slot(), p.earliestDate(), p.staffDecides(), false, p.since());
            case Phase.AwaitingDriver _, Phase.AtVisit _, Phase.Aftercare _, Phase.Ended _ -> phase;
        };
    }

    private static Waiting driver(Waiting waiting, boolean named) {
        return switch (waiting) {
            case Waiting.AtHome _ -> new Waiting.AtHome(named);
            case Waiting.InTheClinic _ -> waiting;
        };
    }

    private static Phase checkedIn(Phase phase, Instant at) {
        boolean vitalsAccepted =
                phase instanceof Phase.UnderReview review
                        && review.waiting() instanceof Waiting.InTheClinic clinic
                        && clinic.vitalsAccepted();
        return new Phase.CheckedIn(phase.slot(), vitalsAccepted, at);
    }

    private static Phase effectCheck(Phase phase, Instant at) {
        Instant dischargedAt =
                phase instanceof Phase.Aftercare care ? care.dischargedAt() : phase.since();
        return new Phase.EffectCheck(phase.slot(), dischargedAt, at);
    }
}
