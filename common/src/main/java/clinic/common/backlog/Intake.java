package clinic.common.backlog;

/// How far a service's inbox has come, over all topics it hears.
///
/// @param taken events taken in ever
/// @param lag events still to take in
record Intake(long taken, long lag) {

    /// While the broker is away.
    static final Intake UNKNOWN = new Intake(Backlog.UNKNOWN, Backlog.UNKNOWN);

    static final Intake NOTHING = new Intake(0, 0);

    Intake plus(Intake other) {
        return new Intake(taken + other.taken, lag + other.lag);
    }
}
