package clinic.chaos.agent;

/// The places in the life of an event at which a process can be ended or delayed.
public enum Point {
    /// Everything is written, the event too, and nothing is committed.
    BEFORE_COMMIT,
    /// Committed, and nobody was told yet.
    AFTER_COMMIT,
    /// Handed to the producer; no acknowledgement was awaited.
    AFTER_SEND_BEFORE_ACK,
    /// The broker has it, and the row is still there.
    AFTER_ACK_BEFORE_DELETE,
    /// Applied and committed; the offset is not.
    AFTER_INBOX_COMMIT,
    /// Due work has had its effect and its row is being deleted; nothing is committed.
    IN_FIRING
}
