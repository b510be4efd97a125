package clinic.notification.message.domain;

/// What a link in a message opens.
public enum LinkKind {
    SCREENING,
    DRIVER,
    MOVE,
    AFTERCARE,
    EFFECT_CHECK,
    PREFERENCES
}
