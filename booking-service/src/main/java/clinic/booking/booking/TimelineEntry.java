package clinic.booking.booking;

import java.time.Instant;

/// One thing that happened to a booking.
///
/// @param by an account, "patient" or "system"
/// @param service who knows more about it
public record TimelineEntry(Instant at, String what, String by, String service) {}
