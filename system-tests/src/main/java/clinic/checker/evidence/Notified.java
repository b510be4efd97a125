package clinic.checker.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the notification service's schema holds.
///
/// @param files by key, the version of what was announced
/// @param zones of the patients who are known
public record Notified(Rows<File> files, List<Message> messages, Map<UUID, ZoneId> zones) {

    public record File(UUID key, long version) {}

    /// One message of the log. The times are the product's.
    public record Message(
            UUID id,
            UUID booking,
            UUID patient,
            String kind,
            UUID cause,
            int revision,
            Instant due,
            Instant nextAt,
            String state,
            @Nullable String whySkipped,
            @Nullable Instant sentAt) {

        public boolean isOpen() {
            return state.equals("PLANNED") || state.equals("QUEUED");
        }

        public boolean isSent() {
            return state.equals("SENT");
        }
    }
}
