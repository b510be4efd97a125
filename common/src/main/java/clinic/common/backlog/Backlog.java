package clinic.common.backlog;

/// What a service still has to do. -1 stands for what cannot be known at the moment: what the inbox
/// has while the broker is away, all else while the database is.
///
/// @param outbox events that the broker has not acknowledged
/// @param outboxLag for how many seconds the oldest of them has waited
/// @param outboxDead events that can never be sent
/// @param due work whose time has come by the service's clock, work that is tried again later not
///     counted
/// @param dueDead work that was given up
/// @param inboxLag events on the topics it hears that it has not taken in
/// @param inboxTaken events it has taken in ever; while this stays, nothing has come to it
/// @param parked letters that failed for good and that nobody has seen to
/// @param waiting letters behind a parked one, or ahead of a missing one
public record Backlog(
        long outbox,
        double outboxLag,
        long outboxDead,
        long due,
        long dueDead,
        long inboxLag,
        long inboxTaken,
        long parked,
        long waiting) {

    static final long UNKNOWN = -1;

    /// While the database is away.
    static Backlog uncounted(Intake intake) {
        return new Backlog(
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                intake.lag(),
                intake.taken(),
                UNKNOWN,
                UNKNOWN);
    }

    boolean needsSomebody() {
        return outboxDead > 0 || dueDead > 0 || parked > 0;
    }
}
