package clinic.checker.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What lies on one topic: each event once, in the order of its first coming, and how often it came
/// again.
public final class Topic {
    private final String name;
    private final boolean compacted;
    private final List<Event> events = new ArrayList<>();
    private final Map<UUID, Event> byId = new HashMap<>();
    private final Map<UUID, List<Event>> byKey = new HashMap<>();
    private final List<Event> strays = new ArrayList<>();
    private final List<Place> illegible = new ArrayList<>();
    private final Map<UUID, Event> stale = new HashMap<>();
    private final Map<Place, Poison> poison = new HashMap<>();
    private final Map<UUID, Event> legiblePoison = new HashMap<>();
    private final Set<UUID> synthetic = new HashSet<>();
    private long repeats;

    /// @param event where it can be read as one
    public record Poison(Place place, @Nullable Event event) {}

    public Topic(String name, boolean compacted) {
        this.name = name;
        this.compacted = compacted;
    }

    /// The next record, in the order of its partition.
    public void add(Event event, @Nullable Injection injected) {
        switch (injected) {
            case STALE -> stale.put(event.id(), event);
            case POISON -> {
                poison.put(event.place(), new Poison(event.place(), event));
                legiblePoison.put(event.id(), event);
            }
            case SYNTHETIC -> {
                synthetic.add(event.key());
                add(event);
            }
            case DUPLICATE -> add(event);
            case null -> add(event);
        }
    }

    /// The next record, which is no CloudEvent.
    public void addIllegible(Place place, @Nullable Injection injected) {
        if (injected == Injection.POISON) {
            poison.put(place, new Poison(place, null));
        } else {
            illegible.add(place);
        }
    }

    private void add(Event event) {
        Event known = byId.get(event.id());
        if (known != null) {
            if (isRepeat(known, event)) {
                repeats++;
            } else {
                strays.add(event);
            }
            return;
        }
        List<Event> line = byKey.computeIfAbsent(event.key(), _ -> new ArrayList<>(4));
        int at = search(line, event.sequence());
        if (at >= 0) {
            strays.add(event);
            return;
        }
        Event numbered = event.numbered(events.size());
        line.add(-at - 1, numbered);
        events.add(numbered);
        byId.put(numbered.id(), numbered);
    }

    private static boolean isRepeat(Event first, Event again) {
        return first.digest() == again.digest()
                && first.key().equals(again.key())
                && first.sequence() == again.sequence();
    }

    /// @return as of a binary search
    private static int search(List<Event> line, long sequence) {
        if (!line.isEmpty() && line.getLast().sequence() < sequence) {
            return -line.size() - 1;
        }
        int low = 0;
        int high = line.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = line.get(middle).sequence();
            if (there == sequence) {
                return middle;
            }
            if (there < sequence) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    public String name() {
        return name;
    }

    /// Whether older events of a key may be gone.
    public boolean isCompacted() {
        return compacted;
    }

    public List<Event> events() {
        return events;
    }

    public long repeats() {
        return repeats;
    }

    /// Records that share their id, or their key and sequence, with an event from which they
    /// differ.
    public List<Event> strays() {
        return strays;
    }

    public List<Place> illegible() {
        return illegible;
    }

    public Collection<Poison> poison() {
        return poison.values();
    }

    public boolean isPoison(Place place) {
        return poison.containsKey(place);
    }

    public @Nullable Event poison(UUID id) {
        return legiblePoison.get(id);
    }

    public boolean isStale(UUID id) {
        return stale.containsKey(id);
    }

    public long staleCopies() {
        return stale.size();
    }

    public boolean isSynthetic(UUID key) {
        return synthetic.contains(key);
    }

    public @Nullable Event find(UUID id) {
        return byId.get(id);
    }

    public @Nullable Event find(UUID key, long sequence) {
        List<Event> line = of(key);
        int at = search(line, sequence);
        return at < 0 ? null : line.get(at);
    }

    /// The events of a key by rising sequence.
    public List<Event> of(UUID key) {
        return byKey.getOrDefault(key, List.of());
    }

    public Set<UUID> keys() {
        return byKey.keySet();
    }
}
