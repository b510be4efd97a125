package clinic.booking.booking.domain;

import static clinic.booking.booking.domain.Decision.accepted;
import static clinic.booking.booking.domain.Decision.nothingToDo;
import static clinic.booking.booking.domain.Decision.refused;

import clinic.booking.booking.domain.Refusal.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// When a slot may be taken or changed. Whether it is free is the calendar's to say.
final class SlotRules {

    private final Limits limits;

    SlotRules(Limits limits) {
        this.limits = limits;
    }

    Decision request(BookingCommand.Request command, Instant now) {
        Slot slot = command.slot();
        if (!slot.start().isAfter(now)) {
            return inThePast(slot);
        }
        Optional<LocalDate> first = limits.spacing().firstDay(command.plan(), command.earlier());
        if (first.isPresent() && slot.day().isBefore(first.get())) {
            return refused(
                    Reason.TOO_SOON_AFTER_LAST_INJECTION,
                    "After the last injection, this one is possible from %s on."
                            .formatted(Words.day(first.get())));
        }
        return accepted(
                new BookingEvent.Requested(
                        command.bookingId(),
                        command.patientId(),
                        command.plan(),
                        slot,
                        command.driverNamed(),
                        now));
    }

    /// Where somebody has chosen a slot meanwhile, the system's find is not needed.
    Decision rebook(Phase phase, BookingCommand.Rebook command, Instant now) {
        if (!(phase instanceof Phase.Rescheduling rescheduling)) {
            return nothingToDo();
        }
        if (rescheduling.staffDecides()) {
            return refused(
                    Reason.STAFF_DECIDES,
                    "It was put off so often that staff choose the next time.");
        }
        if (rescheduling.earliestDate() == null) {
            return dateUnknown();
        }
        return chosen(rescheduling, command.slot(), MoveCause.REBOOKED_BY_SYSTEM, now);
    }

    Decision move(Phase phase, BookingCommand.Move command, Instant now) {
        Slot slot = command.slot();
        MoveCause cause = command.byPatient() ? MoveCause.BY_PATIENT : MoveCause.BY_STAFF;
        return switch (phase) {
            case Phase.Rescheduling p when p.earliestDate() == null && command.byPatient() ->
                    dateUnknown();
            case Phase.Rescheduling p -> chosen(p, slot, cause, now);
            case Phase.UnderReview p when p.waiting() instanceof Waiting.InTheClinic ->
                    Words.wrongStage(phase, "A visit can be moved before the check-in");
            case Phase.Requested _, Phase.Screening _, Phase.UnderReview _ ->
                    moved(phase, slot, cause, false, now);
            case Phase.AwaitingDriver p ->
                    moved(phase, slot, cause, tooOld(p.answeredAt(), slot), now);
            case Phase.Confirmed p -> moved(phase, slot, cause, tooOld(p.answeredAt(), slot), now);
            case Phase.AtVisit _, Phase.Aftercare _, Phase.Ended _ ->
                    Words.wrongStage(phase, "A visit can be moved before the check-in");
        };
    }

    private Decision moved(
            Phase phase, Slot slot, MoveCause cause, boolean screenAgain, Instant now) {
        if (slot.equals(phase.slot())) {
            return nothingToDo();
        }
        return slot.start().isAfter(now)
                ? accepted(new BookingEvent.Moved(slot, cause, screenAgain, now))
                : inThePast(slot);
    }

    private static Decision chosen(
            Phase.Rescheduling phase, Slot slot, MoveCause cause, Instant now) {
        LocalDate earliest = phase.earliestDate();
        if (earliest != null && slot.day().isBefore(earliest)) {
            return refused(
                    Reason.BEFORE_EARLIEST_DATE,
                    "It is put off until %s; choose that day or a later one."
                            .formatted(Words.day(earliest)));
        }
        return slot.start().isAfter(now)
                ? accepted(new BookingEvent.Moved(slot, cause, true, now))
                : inThePast(slot);
    }

    private boolean tooOld(Instant answeredAt, Slot slot) {
        LocalDate answered = LocalDate.ofInstant(answeredAt, slot.zone());
        return ChronoUnit.DAYS.between(answered, slot.day()) > limits.answersKeepDays();
    }

    private static Decision inThePast(Slot slot) {
        return refused(
                Reason.SLOT_IN_THE_PAST,
                "%s has passed.".formatted(Words.time(slot.start(), slot.zone())));
    }

    private static Decision dateUnknown() {
        return refused(
                Reason.BEFORE_EARLIEST_DATE,
                "It is not known yet from which day on the visit is possible.");
    }
}
