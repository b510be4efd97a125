package clinic.common.inbox;

import clinic.common.contract.Envelope;
import clinic.common.outbox.Causation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The letters of one poll being applied in one transaction, in the order they came.
final class Sitting {
    private static final Logger log = LoggerFactory.getLogger(Sitting.class);

    private final Desk desk;
    private final TopicListener listener;
    private final Attempt attempt;
    private final Map<String, Long> moved = new HashMap<>();
    private Map<String, Long> positions = Map.of();
    private Set<UUID> fresh = Set.of();
    private Set<String> blocked = new HashSet<>();
    private Set<String> waiting = new HashSet<>();

    /// What the sitting works with.
    record Desk(
            Positions positions,
            LetterRows letters,
            LetterReader reader,
            Announcements announcements) {}

    /// Runs what may fail: either bare, or so that its failure undoes nothing else.
    @FunctionalInterface
    interface Attempt {
        /// @return false where it failed for good and was undone
        boolean succeeds(Runnable step, Refused refused);
    }

    /// Takes the failure of an attempt.
    @FunctionalInterface
    interface Refused {
        void because(RuntimeException failure);
    }

    Sitting(Desk desk, TopicListener listener, Attempt attempt) {
        this.desk = desk;
        this.listener = listener;
        this.attempt = attempt;
    }

    void take(List<Letter> letters) {
        String topic = listener.topic();
        fresh =
                desk.positions()
                        .mark(
                                topic,
                                letters.stream()
                                        .filter(Letter.Legible.class::isInstance)
                                        .map(letter -> ((Letter.Legible) letter).envelope().id())
                                        .toList());
        Set<String> keys = new HashSet<>();
        letters.stream().map(Letter::key).filter(Objects::nonNull).forEach(keys::add);
        positions = desk.positions().lock(topic, keys);
        blocked = desk.letters().blocked(topic, keys);
        waiting = desk.letters().waiting(topic, keys);
        for (Letter letter : letters) {
            switch (letter) {
                case Letter.Legible legible -> take(legible);
                case Letter.Illegible illegible -> park(illegible, illegible.reason());
            }
        }
        desk.positions().save(topic, moved);
    }

    private void take(Letter.Legible letter) {
        Envelope event = letter.envelope();
        if (!fresh.remove(event.id()) || event.sequence() <= last(letter.key())) {
            return; // has had its effect
        }
        if (blocked.contains(letter.key())) {
            wait(letter, "behind a parked one of its key");
        } else if (isAhead(event)) {
            wait(letter, "for %d of its key".formatted(last(letter.key()) + 1));
        } else if (attempt.succeeds(() -> apply(event), failure -> park(letter, failure))) {
            applied(event);
            if (waiting.contains(letter.key())) {
                takeWaiting(letter.key());
            }
        }
    }

    private void apply(Envelope event) {
        Causation.by(event).during(() -> listener.on(event));
    }

    private void applied(Envelope event) {
        moved.put(event.key().toString(), event.sequence());
    }

    private long last(String key) {
        Long now = moved.get(key);
        return now != null ? now : positions.getOrDefault(key, 0L);
    }

    private boolean isAhead(Envelope event) {
        return listener.gapless() && event.sequence() > last(event.key().toString()) + 1;
    }

    /// The missing one has come: those that waited for it follow, up to the next gap.
    private void takeWaiting(String key) {
        for (LetterRow row : desk.letters().open(listener.topic(), key)) {
            if (!(desk.reader().read(row.toRecord()) instanceof Letter.Legible letter)
                    || isAhead(letter.envelope())) {
                return;
            }
            Envelope event = letter.envelope();
            if (event.sequence() > last(key)) {
                if (!attempt.succeeds(() -> apply(event), failure -> parkAgain(row, failure))) {
                    blocked.add(key);
                    return;
                }
                applied(event);
            }
            desk.letters().settle(row.id(), LetterStatus.REPLAYED);
        }
        waiting.remove(key);
    }

    private void wait(Letter letter, String reason) {
        desk.letters().keep(letter, LetterStatus.WAITING, reason);
        String key = letter.key();
        if (key != null) {
            waiting.add(key);
        }
    }

    private void park(Letter.Legible letter, RuntimeException failure) {
        park(letter, Failures.describe(failure));
    }

    private void park(Letter letter, String reason) {
        String key = letter.key();
        if (key != null && blocked.contains(key)) {
            wait(letter, reason);
            return;
        }
        desk.letters()
                .keep(letter, LetterStatus.PARKED, reason)
                .ifPresent(id -> announce(id, letter, reason));
        if (key != null) {
            blocked.add(key);
        }
    }

    private void announce(long id, Letter letter, String reason) {
        log.error("Letter {} ({} of {}) is parked: {}", id, letter.key(), listener.topic(), reason);
        desk.announcements().parked(id, letter.record(), reason);
    }

    private void parkAgain(LetterRow row, RuntimeException failure) {
        String reason = Failures.describe(failure);
        desk.letters().park(row.id(), reason);
        log.error("Letter {} of {} is parked: {}", row.id(), listener.topic(), reason);
        desk.announcements().parked(row.id(), row.toRecord(), reason);
    }
}
