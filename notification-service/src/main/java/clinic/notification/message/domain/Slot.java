package clinic.notification.message.domain;

import java.time.Instant;

/// When and where the patient is expected.
///
/// @param end when the patient can go home as planned
public record Slot(Instant start, Instant end, Place place) {}
