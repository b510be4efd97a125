package clinic.common.contract;

/// Which round of questions: at booking, again shortly before, the measurements at check-in, or
/// asked again because an obstacle had no end date.
public enum ScreeningPass {
    BOOKING,
    RESCREEN,
    ASK_AGAIN,
    VITALS
}
