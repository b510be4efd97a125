package clinic.common.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record that leaves with the commit, as it is written to the table `outbox`.
record Departure(
        String topic,
        byte @Nullable [] key,
        String type,
        UUID eventId,
        byte[] headers,
        byte @Nullable [] payload) {

    long size() {
        return length(key) + headers.length + length(payload);
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
