package clinic.common.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/// What the inbox promises, said as simply as it can be: one event after the other, in memory.
final class NaiveInbox {
    private final boolean gapless;
    private final BiPredicate<UUID, Long> poisoned;
    private final Set<String> seen = new HashSet<>();
    private final Map<UUID, Long> last = new HashMap<>();
    final Map<UUID, List<Long>> applied = new HashMap<>();
    final List<Open> open = new ArrayList<>();
    private long arrivals;

    /// @param place in the key's order; 0 for what is no event and says no place
    /// @param parked false where it waits
    record Open(UUID key, long place, long arrival, boolean parked) {}

    NaiveInbox(boolean gapless, BiPredicate<UUID, Long> poisoned) {
        this.gapless = gapless;
        this.poisoned = poisoned;
    }

    void poisonArrives(UUID key) {
        open.add(new Open(key, 0, arrivals++, !isBlocked(key)));
    }

    void arrives(UUID key, long place) {
        if (!seen.add(key + "/" + place) || place <= last(key)) {
            return;
        }
        release(key, place);
        if (isBlocked(key) || isAhead(key, place)) {
            open.add(new Open(key, place, arrivals++, false));
        } else if (poisoned.test(key, place)) {
            open.add(new Open(key, place, arrivals++, true));
        } else {
            apply(key, place);
            release(key, Long.MAX_VALUE);
        }
    }

    private void release(UUID key, long before) {
        while (!isBlocked(key)) {
            Optional<Open> next = next(key);
            if (next.isEmpty()
                    || next.get().place() >= before
                    || isAhead(key, next.get().place())) {
                return;
            }
            tryOne(next.get());
        }
    }

    /// @return whether what is behind it may be tried
    private boolean tryOne(Open letter) {
        UUID key = letter.key();
        boolean had = letter.place() > 0 && letter.place() <= last(key);
        if (!had && (letter.place() == 0 || poisoned.test(key, letter.place()))) {
            open.set(open.indexOf(letter), new Open(key, letter.place(), letter.arrival(), true));
            return false;
        }
        open.remove(letter);
        if (!had) {
            apply(key, letter.place());
        }
        return true;
    }

    void replayKey(UUID key, int most) {
        for (int done = 0; done < most; done++) {
            Optional<Open> next = next(key);
            if (next.isEmpty() || isAhead(key, next.get().place()) || !tryOne(next.get())) {
                return;
            }
        }
    }

    void replay(Open letter) {
        if (next(letter.key()).orElseThrow().equals(letter)) {
            replayKey(letter.key(), 1);
        }
    }

    void discard(Open letter) {
        open.remove(letter);
    }

    void acceptGap(UUID key) {
        next(key)
                .filter(letter -> letter.place() > last(key) + 1)
                .ifPresent(letter -> last.put(key, letter.place() - 1));
    }

    private Optional<Open> next(UUID key) {
        return open.stream()
                .filter(letter -> letter.key().equals(key))
                .min(Comparator.comparing(Open::place).thenComparing(Open::arrival));
    }

    private boolean isBlocked(UUID key) {
        return open.stream().anyMatch(letter -> letter.parked() && letter.key().equals(key));
    }

    private boolean isAhead(UUID key, long place) {
        return gapless && place > last(key) + 1;
    }

    private void apply(UUID key, long place) {
        last.put(key, place);
        applied.computeIfAbsent(key, _ -> new ArrayList<>()).add(place);
    }

    private long last(UUID key) {
        return last.getOrDefault(key, 0L);
    }
}
