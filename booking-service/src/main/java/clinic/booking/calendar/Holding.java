package clinic.booking.calendar;

import clinic.booking.booking.domain.Refusal;
import clinic.booking.booking.domain.Refusal.Reason;
import clinic.booking.booking.domain.Slot;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Keeps a slot for somebody who is deciding.
@Service
public class Holding {

    /// What comes of it.
    public sealed interface Result {}

    public record Held(Hold hold) implements Result {}

    public record NotHeld(Refusal refusal, List<Slot> alternatives) implements Result {}

    private final Holds holds;
    private final Slots slots;
    private final Clock clock;

    Holding(Holds holds, Slots slots, Clock clock) {
        this.holds = holds;
        this.slots = slots;
        this.clock = clock;
    }

    public Result hold(Slot slot) {
        if (!slot.start().isAfter(clock.instant())) {
            return no(slot, Reason.SLOT_IN_THE_PAST, "This time has passed.");
        }
        if (!slots.isOpen(slot)) {
            return no(slot, Reason.OUTSIDE_HOURS, "The clinic does not work at this time.");
        }
        return holds.hold(slot)
                .<Result>map(Held::new)
                .orElseGet(
                        () ->
                                no(
                                        slot,
                                        Reason.SLOT_TAKEN,
                                        "Somebody else was faster: this slot is taken."));
    }

    public Optional<Hold> live(UUID id) {
        return holds.live(id);
    }

    public void release(UUID id) {
        holds.release(id);
    }

    private Result no(Slot slot, Reason reason, String words) {
        return new NotHeld(
                new Refusal(reason, words),
                slots.alternatives(slot, slot.deviceId() != null, slot.day()));
    }
}
