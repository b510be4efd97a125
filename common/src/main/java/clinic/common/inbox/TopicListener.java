package clinic.common.inbox;

import clinic.common.contract.Envelope;
import clinic.common.outbox.Causation;
import java.util.List;

/// What a service does with what it hears on one topic. Each bean of this type gets a consumer of
/// its own.
public non-sealed interface TopicListener extends Hearing {

    /// Called at most once per event id, in the order of the key's sequence, inside the transaction
    /// of the batch. A business refusal is recorded and is no exception. A
    /// `TransientDataAccessException` (or what the inbox classifies so) is tried again later;
    /// anything else parks this event and, behind it, the later ones of its key.
    void on(Envelope event);

    /// The same for all events of a poll, in order. To be overridden by who can write them down
    /// with few statements: it must come to what `on` would for one after the other, and what it
    /// announces must be announced under the cause of its event (`Causation.by`). Whatever is
    /// thrown undoes all of it; then `on` is called for each, to find the one that fails.
    default void onAll(List<Envelope> events) {
        events.forEach(event -> Causation.by(event).during(() -> on(event)));
    }

    /// Whether the sequence of a key has no holes on this topic. False on a compacted topic: there
    /// a later event may come without the earlier ones, and only going back is refused.
    default boolean gapless() {
        return true;
    }
}
