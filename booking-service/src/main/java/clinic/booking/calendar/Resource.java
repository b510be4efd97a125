package clinic.booking.calendar;

import java.util.UUID;

/// A person, a room or a thing that one visit at a time can use.
public record Resource(UUID id, UUID siteId, Kind kind, String name) {

    public enum Kind {
        PRACTITIONER,
        ROOM,
        DEVICE,
        RECOVERY_BAY
    }
}
