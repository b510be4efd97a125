package clinic.common.inbox.web;

import clinic.common.inbox.DeadLetter;
import clinic.common.inbox.LetterStatus;
import clinic.common.inbox.ReplayOutcome;
import clinic.common.inbox.ReplayOutcome.Result;
import org.jspecify.annotations.Nullable;

/// What became of one letter, in words.
///
/// @param letter absent where it has been forgotten meanwhile
/// @param mark the badge's class: good, warn or urgent
record OutcomeRow(
        long number, @Nullable DeadLetter letter, Result result, String sentence, String mark) {

    static OutcomeRow of(ReplayOutcome outcome, @Nullable DeadLetter letter, boolean dryRun) {
        return new OutcomeRow(
                outcome.letterId(),
                letter,
                outcome.result(),
                sentence(outcome, letter, dryRun),
                mark(outcome.result()));
    }

    private static String sentence(
            ReplayOutcome outcome, @Nullable DeadLetter letter, boolean dryRun) {
        return switch (outcome.result()) {
            case APPLIED -> dryRun ? "It would be applied." : "It has been applied.";
            case ALREADY_APPLIED ->
                    dryRun
                            ? "It would be closed without effect: it has had its effect before."
                            : "It is closed without effect: it has had its effect before.";
            case FAILED ->
                    (dryRun ? "It would fail again: " : "It failed again and stays parked: ")
                            + outcome.detail();
            case BEHIND_ANOTHER ->
                    "Not in its turn: " + outcome.detail() + " of the same key comes first.";
            case MISSING_EARLIER ->
                    "An event before it has not arrived: it " + outcome.detail() + ".";
            case NOT_OPEN -> "It is no longer open" + how(letter) + ".";
            case DISCARDED -> "It is discarded. It will never be applied.";
            case GAP_ACCEPTED -> "The missing events before it are no longer waited for.";
        };
    }

    private static String how(@Nullable DeadLetter letter) {
        if (letter == null) {
            return "";
        }
        return letter.status() == LetterStatus.REPLAYED
                ? ": it has been applied"
                : ": somebody discarded it";
    }

    private static String mark(Result result) {
        return switch (result) {
            case APPLIED, ALREADY_APPLIED, GAP_ACCEPTED -> "good";
            case BEHIND_ANOTHER, MISSING_EARLIER, NOT_OPEN, DISCARDED -> "warn";
            case FAILED -> "urgent";
        };
    }

    /// For the badge.
    public String word() {
        return switch (result) {
            case APPLIED -> "applied";
            case ALREADY_APPLIED -> "nothing to do";
            case FAILED -> "fails";
            case BEHIND_ANOTHER -> "not its turn";
            case MISSING_EARLIER -> "one is missing";
            case NOT_OPEN -> "not open";
            case DISCARDED -> "discarded";
            case GAP_ACCEPTED -> "gap accepted";
        };
    }

    public boolean isBehind() {
        return result == Result.BEHIND_ANOTHER;
    }

    public boolean isGap() {
        return result == Result.MISSING_EARLIER;
    }

    public boolean isFailing() {
        return result == Result.FAILED;
    }
}
