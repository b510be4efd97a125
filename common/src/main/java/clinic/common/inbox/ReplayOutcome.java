package clinic.common.inbox;

/// What a replay made of one letter.
///
/// @param detail why, where there is something to say; without the letter's data
public record ReplayOutcome(long letterId, Result result, String detail) {

    /// How it went.
    public enum Result {
        /// It has had its effect now.
        APPLIED,
        /// It had its effect before, or a later one stands for it.
        ALREADY_APPLIED,
        /// It failed again and stays parked; what is behind it was not tried.
        FAILED,
        /// An earlier one of its key comes first.
        BEHIND_ANOTHER,
        /// An event before it has not arrived.
        MISSING_EARLIER,
        /// There is no such open letter.
        NOT_OPEN,
        /// Somebody decided to go on without it.
        DISCARDED,
        /// Somebody decided to go on after a gap.
        GAP_ACCEPTED
    }

    boolean goesOn() {
        return switch (result) {
            case APPLIED, ALREADY_APPLIED, DISCARDED, GAP_ACCEPTED -> true;
            case FAILED, BEHIND_ANOTHER, MISSING_EARLIER, NOT_OPEN -> false;
        };
    }

    static ReplayOutcome of(long letterId, Result result) {
        return new ReplayOutcome(letterId, result, "");
    }
}
