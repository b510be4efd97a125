package clinic.chaos.agent;

/// Ways to break a service on purpose. Each must be noticed from outside.
public enum Mutation {
    /// An event that has arrived before counts as new.
    NO_ON_CONFLICT,
    /// The relay reads only rows with a higher number than it has seen.
    REMEMBERED_LAST_ID,
    /// An event is sent at once, before its transaction commits.
    SEND_BEFORE_COMMIT,
    /// Neither old repeats are refused nor gaps awaited.
    NO_VERSION_CHECK,
    /// Letters that wait for an earlier one are released the last one first.
    RELEASE_OUT_OF_ORDER
}
