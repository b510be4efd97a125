package clinic.booking.booking;

import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.Phase;
import clinic.booking.booking.domain.Refusal;
import clinic.booking.booking.domain.Refusal.Reason;
import clinic.booking.booking.domain.Slot;
import clinic.booking.booking.domain.VisitPlan;
import clinic.booking.calendar.Hold;
import clinic.booking.calendar.Holds;
import clinic.booking.calendar.Reservations;
import clinic.booking.calendar.Slots;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Keeps the calendar in step with the bookings.
@Component
class SlotKeeping {

    private final Slots slots;
    private final Holds holds;
    private final Reservations reservations;

    SlotKeeping(Slots slots, Holds holds, Reservations reservations) {
        this.slots = slots;
        this.holds = holds;
        this.reservations = reservations;
    }

    /// @return empty where the hold is gone
    Optional<Slot> chosen(Choice choice) {
        return switch (choice) {
            case Choice.Held held -> holds.live(held.holdId()).map(Hold::slot);
            case Choice.Free free -> Optional.of(free.slot());
        };
    }

    /// Takes what the booking has now, gives back what it has no more.
    ///
    /// @return why the slot is not to be had; then nothing has changed
    Optional<Refusal> keep(Optional<Booking> before, Booking after, Optional<Choice> choice) {
        boolean kept = before.map(Booking::phase).map(Phase::keepsSlot).orElse(false);
        if (!after.phase().keepsSlot()) {
            if (kept) {
                reservations.release(after.id());
            }
            return Optional.empty();
        }
        boolean same = before.map(Booking::slot).filter(after.slot()::equals).isPresent();
        return kept && same
                ? Optional.empty()
                : take(
                        before.isEmpty(),
                        after,
                        choice.orElseGet(() -> new Choice.Free(after.slot())));
    }

    private Optional<Refusal> take(boolean isNew, Booking after, Choice choice) {
        Slot slot = after.slot();
        if (after.plan().ultrasound() && slot.deviceId() == null) {
            return no(
                    Reason.NO_ULTRASOUND_DEVICE,
                    "The plan needs an ultrasound device and this slot has none.");
        }
        if (!slots.isOpen(slot)) {
            return no(Reason.OUTSIDE_HOURS, "The clinic does not work at this time.");
        }
        boolean taken =
                switch (choice) {
                    case Choice.Held held ->
                            reservations.takeOutOfHold(held.holdId(), after.id(), slot);
                    case Choice.Free _ ->
                            isNew
                                    ? reservations.take(after.id(), slot)
                                    : reservations.takeInstead(after.id(), slot);
                };
        return taken
                ? Optional.empty()
                : no(Reason.SLOT_TAKEN, "Somebody else was faster: this slot is taken.");
    }

    Outcome refused(Refusal refusal, Slot slot, VisitPlan plan) {
        return new Outcome.Refused(refusal, others(refusal, slot, plan, slot.day()));
    }

    Outcome refused(Refusal refusal, Slot slot, VisitPlan plan, Phase phase) {
        LocalDate notBefore =
                phase instanceof Phase.Rescheduling waiting && waiting.earliestDate() != null
                        ? waiting.earliestDate()
                        : slot.day();
        return new Outcome.Refused(refusal, others(refusal, slot, plan, notBefore));
    }

    private List<Slot> others(Refusal refusal, Slot slot, VisitPlan plan, LocalDate notBefore) {
        return switch (refusal.reason()) {
            case SLOT_TAKEN,
                    OUTSIDE_HOURS,
                    SLOT_IN_THE_PAST,
                    NO_ULTRASOUND_DEVICE,
                    BEFORE_EARLIEST_DATE ->
                    slots.alternatives(slot, plan.ultrasound(), notBefore);
            case WRONG_STAGE,
                    TOO_SOON_AFTER_LAST_INJECTION,
                    STAFF_DECIDES,
                    NO_DRIVER,
                    NOT_THE_DAY,
                    VITALS_NOT_ACCEPTED,
                    DRIVER_NOT_PRESENT,
                    INSTRUCTIONS_NOT_GIVEN,
                    RECOVERY_TOO_SHORT,
                    TOO_EARLY ->
                    List.of();
        };
    }

    private static Optional<Refusal> no(Reason reason, String words) {
        return Optional.of(new Refusal(reason, words));
    }
}
