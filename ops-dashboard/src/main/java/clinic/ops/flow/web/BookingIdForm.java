package clinic.ops.flow.web;

import java.util.Optional;
import java.util.UUID;

/// A booking id as somebody typed or pasted it.
final class BookingIdForm {

    private BookingIdForm() {}

    /// @return empty where it is none
    static Optional<UUID> parse(String typed) {
        String id = typed.strip();
        try {
            UUID parsed = UUID.fromString(id);
            return id.length() == parsed.toString().length()
                    ? Optional.of(parsed)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
