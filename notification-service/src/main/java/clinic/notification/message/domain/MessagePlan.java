package clinic.notification.message.domain;

import java.time.Instant;

/// A message to be.
///
/// @param due not before
/// @param usefulUntil not after: later than this it says nothing, or something wrong
/// @param revision of the visit it was planned for
public record MessagePlan(MessageKind kind, Instant due, Instant usefulUntil, int revision) {

    public MessagePlan dueAt(Instant due) {
        return new MessagePlan(kind, due, usefulUntil, revision);
    }
}
