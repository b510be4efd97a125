package clinic.common.contract;

/// The one thing a patient link is good for.
public enum LinkPurpose {
    SCREENING,
    DRIVER,
    MOVE,
    AFTERCARE,
    EFFECT_CHECK,
    PREFERENCES
}
