package clinic.booking.booking.domain;

/// The name of a phase, for a column, a filter or a table. What a phase knows is in `Phase`.
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
