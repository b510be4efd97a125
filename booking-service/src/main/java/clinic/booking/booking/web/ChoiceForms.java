package clinic.booking.booking.web;

import clinic.booking.booking.Choice;
import clinic.booking.calendar.web.ChosenSlots;
import clinic.booking.calendar.web.SlotBody;
import clinic.common.web.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads "a hold or a slot".
final class ChoiceForms {

    private ChoiceForms() {}

    /// @throws Problem 422 unless exactly one of the two is given
    static Choice of(@Nullable UUID holdId, @Nullable SlotBody slot, ChosenSlots slots) {
        if (holdId != null && slot != null) {
            throw Problem.field("slot", "Give either a hold or a slot.");
        }
        if (holdId != null) {
            return new Choice.Held(holdId);
        }
        if (slot != null) {
            return new Choice.Free(slots.of(slot));
        }
        throw Problem.field("slot", "A hold or a slot is needed.");
    }
}
