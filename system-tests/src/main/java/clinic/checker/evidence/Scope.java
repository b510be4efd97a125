package clinic.checker.evidence;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What is judged: the keys that nobody had heard of when the episode began.
///
/// @param oldKeys by topic, the keys that were there before
/// @param begins by topic and partition, the offset of the episode's first record
public record Scope(Map<String, Set<UUID>> oldKeys, Map<String, Map<Integer, Long>> begins) {

    public static Scope everything() {
        return new Scope(Map.of(), Map.of());
    }

    public boolean holds(String topic, UUID key) {
        return !oldKeys.getOrDefault(topic, Set.of()).contains(key);
    }

    public boolean holds(String topic, Place place) {
        return place.offset()
                >= begins.getOrDefault(topic, Map.of()).getOrDefault(place.partition(), 0L);
    }

    public boolean holdsBooking(UUID id) {
        return holds(Topics.BOOKINGS, id);
    }
}
