package clinic.notification.message.domain;

/// Whether the caps of one a day and three a week hold for a message.
///
/// Only routine messages are capped. The message table itself has more than three in the week of
/// the discharge, and a moved visit or a safety check must not wait behind an advice on exercise.
public enum MessageClass {
    /// Advice and questions that can wait a day.
    ROUTINE,
    /// About the time, the place or the conditions of the visit itself.
    VISIT,
    /// The patient's safety hangs on it.
    SAFETY
}
