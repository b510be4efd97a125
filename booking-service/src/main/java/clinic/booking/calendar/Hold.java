package clinic.booking.calendar;

import clinic.booking.booking.domain.Slot;
import java.time.Instant;
import java.util.UUID;

/// A slot that is kept while somebody decides.
public record Hold(UUID id, Slot slot, Instant expiresAt) {}
