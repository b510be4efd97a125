package clinic.common.inbox;

import clinic.common.contract.Envelope;
import clinic.common.inbox.ReplayOutcome.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// Applies kept letters in the transaction of the caller, in the order of their key.
final class Replay {
    private final Sitting.Desk desk;
    private final OneByOne applying;
    private final Map<String, Hearing> listeners;

    /// @param listeners by their topic
    Replay(Sitting.Desk desk, OneByOne applying, Map<String, Hearing> listeners) {
        this.desk = desk;
        this.applying = applying;
        this.listeners = listeners;
    }

    /// As far as it goes: a failure or a gap ends it.
    ///
    /// @param most how many letters at most
    List<ReplayOutcome> ofKey(String topic, String key, int most) {
        List<ReplayOutcome> outcomes = new ArrayList<>();
        if (desk.letters().next(topic, key).isEmpty()) {
            return outcomes; // and no position is made for a key nobody knows
        }
        long last = desk.positions().lock(topic, Set.of(key)).getOrDefault(key, 0L);
        List<Envelope> applied = new ArrayList<>();
        Optional<LetterRow> next = desk.letters().next(topic, key);
        while (next.isPresent() && outcomes.size() < most) {
            ReplayOutcome outcome = one(next.get(), last, applied);
            outcomes.add(outcome);
            if (!outcome.goesOn()) {
                break;
            }
            last = applied.isEmpty() ? last : Math.max(last, applied.getLast().sequence());
            next = desk.letters().next(topic, key);
        }
        desk.positions().advance(topic, applied);
        return outcomes;
    }

    /// One letter, where nothing of its key comes before it.
    ReplayOutcome one(long letterId) {
        Optional<LetterRow> found = locked(letterId);
        if (found.isEmpty()) {
            return ReplayOutcome.of(letterId, Result.NOT_OPEN);
        }
        LetterRow row = found.get();
        String key = row.key();
        if (key == null) {
            return withoutKey(row);
        }
        long first = desk.letters().next(row.topic(), key).orElse(row).id();
        return first == letterId
                ? ofKey(row.topic(), key, 1).getFirst()
                : new ReplayOutcome(letterId, Result.BEHIND_ANOTHER, "letter %d".formatted(first));
    }

    /// The letter is closed without effect. Its place in the order stays open: see `acceptGap`.
    ReplayOutcome discard(long letterId) {
        Optional<LetterRow> found = locked(letterId);
        if (found.isEmpty()) {
            return ReplayOutcome.of(letterId, Result.NOT_OPEN);
        }
        settle(found.get(), LetterStatus.DISCARDED);
        return ReplayOutcome.of(letterId, Result.DISCARDED);
    }

    /// The letter if it is still open once nobody else can touch it or its key.
    private Optional<LetterRow> locked(long letterId) {
        Optional<LetterRow> seen = desk.letters().open(letterId);
        if (seen.isPresent()) {
            String key = seen.get().key();
            if (key != null) {
                desk.positions().lock(seen.get().topic(), Set.of(key));
            }
            return desk.letters().lock(letterId);
        }
        return seen;
    }

    /// Without a key nothing is behind it; most likely it is as broken as it was.
    private ReplayOutcome withoutKey(LetterRow row) {
        if (listeners.get(row.topic()) instanceof RecordListener listener) {
            return tried(row, reason -> heard(row, listener, reason));
        }
        return one(row, 0, new ArrayList<>());
    }

    private boolean heard(LetterRow row, RecordListener listener, AtomicReference<String> reason) {
        return applying.succeeds(
                () -> listener.on(List.of(row.toRecord())),
                failure -> reason.set(Failures.describe(failure)));
    }

    private ReplayOutcome one(LetterRow row, long last, List<Envelope> applied) {
        if (!(listeners.get(row.topic()) instanceof TopicListener listener)) {
            return failed(row, "this service no longer hears " + row.topic());
        }
        return switch (desk.reader().read(row.toRecord())) {
            case Letter.Illegible illegible -> failed(row, illegible.reason());
            case Letter.Legible legible -> one(row, listener, legible.envelope(), last, applied);
        };
    }

    private ReplayOutcome one(
            LetterRow row,
            TopicListener listener,
            Envelope event,
            long last,
            List<Envelope> applied) {
        if (event.sequence() <= last) {
            settle(row, LetterStatus.REPLAYED);
            return ReplayOutcome.of(row.id(), Result.ALREADY_APPLIED);
        }
        if (listener.gapless() && event.sequence() > last + 1) {
            return new ReplayOutcome(
                    row.id(), Result.MISSING_EARLIER, "waits for %d".formatted(last + 1));
        }
        ReplayOutcome outcome =
                tried(
                        row,
                        reason ->
                                applying.succeeds(
                                        listener,
                                        event,
                                        failure -> reason.set(Failures.describe(failure))));
        if (outcome.goesOn()) {
            desk.positions().mark(row.topic(), List.of(event.id()));
            applied.add(event);
        }
        return outcome;
    }

    /// Something to do with a letter; where it fails, it says why.
    @FunctionalInterface
    private interface Attempt {
        boolean succeeds(AtomicReference<String> reason);
    }

    private ReplayOutcome tried(LetterRow row, Attempt attempt) {
        AtomicReference<String> reason = new AtomicReference<>("");
        if (!attempt.succeeds(reason)) {
            return failed(row, String.valueOf(reason.get()));
        }
        settle(row, LetterStatus.REPLAYED);
        return ReplayOutcome.of(row.id(), Result.APPLIED);
    }

    private ReplayOutcome failed(LetterRow row, String reason) {
        desk.letters().park(row.id(), reason);
        if (isTold(row)) {
            desk.announcements().parked(row.id(), row.toRecord(), reason);
        }
        return new ReplayOutcome(row.id(), Result.FAILED, reason);
    }

    /// Who was told of a parked letter is told what became of it; of one that only waited nobody
    /// knows.
    private void settle(LetterRow row, LetterStatus status) {
        desk.letters().settle(row.id(), status);
        if (row.status() == LetterStatus.PARKED && isTold(row)) {
            desk.announcements().settled(row, status);
        }
    }

    private boolean isTold(LetterRow row) {
        return !(listeners.get(row.topic()) instanceof RecordListener);
    }

    /// Goes on as if the events before the first letter that waits had been applied.
    List<ReplayOutcome> acceptGap(String topic, String key) {
        if (desk.letters().next(topic, key).isEmpty()) {
            return List.of();
        }
        long last = desk.positions().lock(topic, Set.of(key)).getOrDefault(key, 0L);
        Optional<LetterRow> next = desk.letters().next(topic, key);
        if (next.isPresent()
                && desk.reader().read(next.get().toRecord()) instanceof Letter.Legible first
                && first.envelope().sequence() > last + 1) {
            desk.positions().skipTo(topic, key, first.envelope().sequence() - 1);
            return List.of(ReplayOutcome.of(next.get().id(), Result.GAP_ACCEPTED));
        }
        return List.of();
    }
}
