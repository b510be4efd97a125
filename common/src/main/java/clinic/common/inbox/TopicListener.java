package clinic.common.inbox;

import clinic.common.contract.Envelope;

/// What a service does with what it hears on one topic. Each bean of this type gets a consumer of
/// its own.
public interface TopicListener {

    /// One of `Topics`.
    String topic();

    /// Called at most once per event id, in the order of the key's sequence, inside the transaction
    /// of the batch. A business refusal is recorded and is no exception. A
    /// `TransientDataAccessException` (or what the inbox classifies so) is tried again later;
    /// anything else parks this event and, behind it, the later ones of its key.
    void on(Envelope event);

    /// Whether the sequence of a key has no holes on this topic. False on a compacted topic: there
    /// a later event may come without the earlier ones, and only going back is refused.
    default boolean gapless() {
        return true;
    }

    /// The consumer group in which a service hears a topic.
    static String group(String application, String topic) {
        return application + "." + topic;
    }
}
