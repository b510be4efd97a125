package clinic.ops.eventlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// A place in the log's order of reading: time, then topic and sequence, so events of one booking
/// that share an instant stand in the order in which they were told. Opaque to callers.
public record EventCursor(Instant time, String topic, long sequence, UUID id) {

    public static EventCursor at(LoggedEvent event) {
        return new EventCursor(event.time(), event.topic(), event.sequence(), event.id());
    }

    public String text() {
        String plain = time + " " + topic + " " + sequence + " " + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /// @return empty where the text is none that `text()` made
    public static Optional<EventCursor> parse(String text) {
        try {
            byte[] plain = Base64.getUrlDecoder().decode(text);
            String[] parts = new String(plain, StandardCharsets.UTF_8).split(" ", -1);
            return parts.length == 4
                    ? Optional.of(
                            new EventCursor(
                                    Instant.parse(parts[0]),
                                    parts[1],
                                    Long.parseLong(parts[2]),
                                    UUID.fromString(parts[3])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
