package clinic.booking.booking;

import clinic.booking.booking.domain.Slot;
import java.util.UUID;

/// How a slot was chosen.
public sealed interface Choice {

    /// It is kept for the one who chose it.
    record Held(UUID holdId) implements Choice {}

    /// It is free, as far as the one who chose it has seen.
    record Free(Slot slot) implements Choice {}
}
