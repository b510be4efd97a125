package clinic.notification.message;

import clinic.notification.message.domain.MessagePlan;
import java.util.UUID;

/// A message as it lies in the message file.
public record StoredMessage(
        UUID id, UUID bookingId, UUID patientId, MessagePlan plan, State state) {

    /// `PLANNED → QUEUED → SENT | FAILED`; `SKIPPED` from either of the first two.
    public enum State {
        PLANNED,
        /// Written, and on its way to the provider.
        QUEUED,
        SENT,
        /// No channel took it.
        FAILED,
        SKIPPED
    }
}
