package clinic.common.contract;

/// How far a booking has come.
public enum Stage {
    REQUESTED,
    SCREENING,
    UNDER_REVIEW,
    RESCHEDULING,
    AWAITING_DRIVER,
    CONFIRMED,
    CHECKED_IN,
    IN_PROCEDURE,
    IN_RECOVERY,
    DISCHARGED,
    EFFECT_CHECK,
    CLOSED,
    CANCELLED,
    NO_SHOW
}
