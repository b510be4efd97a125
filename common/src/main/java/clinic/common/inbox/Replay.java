package clinic.common.inbox;

import clinic.common.contract.Envelope;
import clinic.common.inbox.ReplayOutcome.Result;
import clinic.common.outbox.Causation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Applies kept letters in the transaction of the caller, in the order of their key.
final class Replay {
    private final Sitting.Desk desk;
    private final Sitting.Attempt attempt;
    private final Map<String, TopicListener> listeners;

    Replay(Sitting.Desk desk, Sitting.Attempt attempt, Map<String, TopicListener> listeners) {
        this.desk = desk;
        this.attempt = attempt;
        this.listeners = listeners;
    }

    /// As far as it goes: a failure or a gap ends it.
    ///
    /// @param most how many letters at most
    List<ReplayOutcome> ofKey(String topic, String key, int most) {
        List<ReplayOutcome> outcomes = new ArrayList<>();
        long last = desk.positions().lock(topic, Set.of(key)).getOrDefault(key, 0L);
        for (LetterRow row : desk.letters().open(topic, key)) {
            if (outcomes.size() == most) {
                break;
            }
            Letter letter = desk.reader().read(row.toRecord());
            ReplayOutcome outcome = one(row, letter, last);
            outcomes.add(outcome);
            if (!outcome.goesOn()) {
                break;
            }
            if (letter instanceof Letter.Legible legible) {
                last = Math.max(last, legible.envelope().sequence());
            }
        }
        desk.positions().save(topic, Map.of(key, last));
        return outcomes;
    }

    /// Without a key nothing is behind it; most likely it is as broken as it was.
    ReplayOutcome withoutKey(LetterRow row) {
        return one(row, desk.reader().read(row.toRecord()), 0);
    }

    private ReplayOutcome one(LetterRow row, Letter letter, long last) {
        return switch (letter) {
            case Letter.Illegible illegible -> failed(row, illegible.reason());
            case Letter.Legible legible -> one(row, legible.envelope(), last);
        };
    }

    private ReplayOutcome one(LetterRow row, Envelope event, long last) {
        @Nullable TopicListener listener = listeners.get(row.topic());
        if (listener == null) {
            return failed(row, "this service no longer hears " + row.topic());
        }
        if (event.sequence() <= last) {
            desk.letters().settle(row.id(), LetterStatus.REPLAYED);
            return ReplayOutcome.of(row.id(), Result.ALREADY_APPLIED);
        }
        if (listener.gapless() && event.sequence() > last + 1) {
            return new ReplayOutcome(
                    row.id(), Result.MISSING_EARLIER, "waits for %d".formatted(last + 1));
        }
        AtomicReference<String> reason = new AtomicReference<>("");
        boolean applied =
                attempt.succeeds(
                        () -> Causation.by(event).during(() -> listener.on(event)),
                        failure -> reason.set(Failures.describe(failure)));
        if (!applied) {
            return failed(row, String.valueOf(reason.get()));
        }
        desk.positions().mark(row.topic(), List.of(event.id()));
        desk.letters().settle(row.id(), LetterStatus.REPLAYED);
        return ReplayOutcome.of(row.id(), Result.APPLIED);
    }

    private ReplayOutcome failed(LetterRow row, String reason) {
        desk.letters().park(row.id(), reason);
        return new ReplayOutcome(row.id(), Result.FAILED, reason);
    }

    /// Goes on as if the events before the first letter that waits had been applied.
    List<ReplayOutcome> acceptGap(String topic, String key) {
        long last = desk.positions().lock(topic, Set.of(key)).getOrDefault(key, 0L);
        List<LetterRow> open = desk.letters().open(topic, key);
        if (!open.isEmpty()
                && desk.reader().read(open.getFirst().toRecord()) instanceof Letter.Legible first
                && first.envelope().sequence() > last + 1) {
            desk.positions().save(topic, Map.of(key, first.envelope().sequence() - 1));
            return List.of(ReplayOutcome.of(open.getFirst().id(), Result.GAP_ACCEPTED));
        }
        return List.of();
    }

    /// The letter is closed without effect. Its place in the order stays open: see `acceptGap`.
    ReplayOutcome discard(LetterRow row, @Nullable String key) {
        if (key != null) {
            desk.positions().lock(row.topic(), Set.of(key));
        }
        desk.letters().settle(row.id(), LetterStatus.DISCARDED);
        return ReplayOutcome.of(row.id(), Result.DISCARDED);
    }
}
