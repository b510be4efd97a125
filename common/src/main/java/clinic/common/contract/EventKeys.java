package clinic.common.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The keys of our topics are UUIDs in their usual text form.
public final class EventKeys {
    private static final int LENGTH = 36;

    private EventKeys() {}

    /// @return empty where the bytes are no UUID
    public static Optional<UUID> parse(byte @Nullable [] key) {
        if (key == null || key.length != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(new String(key, UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
