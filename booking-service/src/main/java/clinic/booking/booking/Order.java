package clinic.booking.booking;

import java.util.OptionalLong;
import java.util.UUID;

/// Which booking a command is for, who gives it and what they have seen.
///
/// @param seenVersion where given, the command is refused as stale at any other version
public record Order(UUID bookingId, Actor by, OptionalLong seenVersion) {

    public static Order of(UUID bookingId, Actor by) {
        return new Order(bookingId, by, OptionalLong.empty());
    }
}
