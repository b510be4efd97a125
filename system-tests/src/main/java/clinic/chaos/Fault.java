package clinic.chaos;

import java.time.Duration;
import java.util.Locale;

/// One planned fault.
///
/// @param at after the beginning
/// @param target a part, a service, a schema or a topic
/// @param detail the point of a kill, the amount of a skew; empty where there is nothing to add
/// @param amount seconds, milliseconds or records, as the kind takes it; 0 where it takes none
record Fault(Duration at, Kind kind, String target, String detail, long amount) {

    enum Kind {
        /// The process ends itself at a named point.
        KILL_AT,
        /// The process dawdles at a named point, for milliseconds.
        STALL_AT,
        /// SIGKILL.
        KILL,
        /// SIGSTOP, and SIGCONT after seconds.
        PAUSE,
        /// Several instances of a service killed one right after the other.
        STORM,
        /// The connections of a service to the database cut; of all of them without a target.
        CUT,
        /// The statements of a service cancelled.
        CANCEL,
        /// The database tells a service for seconds that its disk is full.
        FULL_DISK,
        /// A transaction on a service's outbox held open for seconds.
        HELD,
        /// A deadlock that a service's transaction loses.
        DEADLOCK,
        /// Records of a topic once more, byte for byte.
        DUPLICATES,
        /// Old events under a new id.
        STALE,
        /// Records of many keys once more, in another order.
        SHUFFLE,
        /// All that a service has heard is told it again.
        REPLAY,
        /// Records that nobody can apply, with keys of nobody.
        POISON,
        /// A record that nobody can apply, with the key of a booking under way.
        BLOCK,
        /// A process's clock wrong for seconds.
        SKEW,
        /// Events written into an outbox while nobody sends.
        BACKLOG;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    @Override
    public String toString() {
        return (kind.words() + " " + target + " " + detail).strip()
                + (amount == 0 ? "" : " (" + amount + ")");
    }
}
