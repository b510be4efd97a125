package clinic.common.inbox;

import clinic.common.contract.Envelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The letters of one poll being applied in one transaction, in the order they came.
final class Sitting {
    private static final Logger log = LoggerFactory.getLogger(Sitting.class);

    private final Desk desk;
    private final TopicListener listener;
    private final String topic;
    private final Applying applying;
    private final List<Envelope> applied = new ArrayList<>();
    private Map<String, Long> positions = new HashMap<>();
    private Set<UUID> fresh = new HashSet<>();
    private Set<String> blocked = new HashSet<>();
    private Set<String> waiting = new HashSet<>();

    /// What the sitting works with.
    record Desk(
            Positions positions,
            LetterRows letters,
            LetterReader reader,
            Announcements announcements) {}

    Sitting(Desk desk, TopicListener listener, Applying applying) {
        this.desk = desk;
        this.listener = listener;
        this.topic = listener.topic();
        this.applying = applying;
    }

    /// The locks come first: what is read behind them is what others have left when they let go.
    void take(List<Letter> letters) {
        Set<String> keys = new HashSet<>();
        letters.stream().map(Letter::key).filter(Objects::nonNull).forEach(keys::add);
        positions = desk.positions().lock(topic, keys);
        fresh = desk.positions().mark(topic, ids(letters));
        LetterRows.Held held = desk.letters().held(topic, keys);
        blocked = held.blocked();
        waiting = held.waiting();
        for (Letter letter : letters) {
            switch (letter) {
                case Letter.Legible legible -> take(legible);
                case Letter.Illegible illegible -> park(illegible, illegible.reason());
            }
        }
        applying.finish();
        desk.positions().advance(topic, applied);
    }

    private static List<UUID> ids(List<Letter> letters) {
        return letters.stream()
                .filter(Letter.Legible.class::isInstance)
                .map(letter -> ((Letter.Legible) letter).envelope().id())
                .toList();
    }

    private void take(Letter.Legible letter) {
        Envelope event = letter.envelope();
        String key = letter.key();
        if (!fresh.remove(event.id()) || event.sequence() <= last(key)) {
            return; // has had its effect
        }
        release(key, event.sequence());
        if (blocked.contains(key)) {
            wait(letter, "behind a parked one of its key");
        } else if (isAhead(event)) {
            wait(letter, "for %d of its key".formatted(last(key) + 1));
        } else if (apply(event, failure -> park(letter, Failures.describe(failure)))) {
            release(key, Long.MAX_VALUE);
        }
    }

    private boolean apply(Envelope event, java.util.function.Consumer<RuntimeException> refused) {
        if (!applying.succeeds(listener, event, refused)) {
            return false;
        }
        applied.add(event);
        positions.put(event.key().toString(), event.sequence());
        return true;
    }

    private long last(String key) {
        return positions.getOrDefault(key, 0L);
    }

    private boolean isAhead(Envelope event) {
        return listener.gapless() && event.sequence() > last(event.key().toString()) + 1;
    }

    /// Those that waited and whose turn has come, up to the next gap.
    ///
    /// @param before the place of one that has just come; what waits for a later place comes after
    private void release(String key, long before) {
        while (waiting.contains(key) && !blocked.contains(key)) {
            Optional<LetterRow> next = desk.letters().next(topic, key);
            if (next.isEmpty()) {
                waiting.remove(key);
            } else if (!isReleased(next.get(), key, before)) {
                return;
            }
        }
    }

    private boolean isReleased(LetterRow row, String key, long before) {
        return switch (desk.reader().read(row.toRecord())) {
            case Letter.Illegible illegible -> {
                parkAgain(row, key, illegible.reason());
                yield false;
            }
            case Letter.Legible letter -> isReleased(row, letter.envelope(), before);
        };
    }

    private boolean isReleased(LetterRow row, Envelope event, long before) {
        String key = event.key().toString();
        if (event.sequence() >= before || isAhead(event)) {
            return false;
        }
        if (event.sequence() > last(key)
                && !apply(event, e -> parkAgain(row, key, Failures.describe(e)))) {
            return false;
        }
        desk.letters().settle(row.id(), LetterStatus.REPLAYED);
        return true;
    }

    private void wait(Letter letter, String reason) {
        desk.letters().keep(letter, LetterStatus.WAITING, reason);
        String key = letter.key();
        if (key != null) {
            waiting.add(key);
        }
    }

    /// A record that was kept before blocks nothing anew: somebody may have settled it since.
    private void park(Letter letter, String reason) {
        String key = letter.key();
        if (key != null && blocked.contains(key)) {
            wait(letter, reason);
            return;
        }
        desk.letters()
                .keep(letter, LetterStatus.PARKED, reason)
                .ifPresent(
                        id -> {
                            log.error("Letter {} ({} of {}) is parked: {}", id, key, topic, reason);
                            desk.announcements().parked(id, letter.record(), reason);
                            if (key != null) {
                                blocked.add(key);
                            }
                        });
    }

    private void parkAgain(LetterRow row, String key, String reason) {
        desk.letters().park(row.id(), reason);
        log.error("Letter {} ({} of {}) is parked: {}", row.id(), key, topic, reason);
        desk.announcements().parked(row.id(), row.toRecord(), reason);
        blocked.add(key);
    }
}
