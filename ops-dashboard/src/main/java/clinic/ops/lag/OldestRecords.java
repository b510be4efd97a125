package clinic.ops.lag;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Since when the first record at each place waits. It is asked of the broker once; where that did
/// not say, since when it has been seen waiting. For one thread.
final class OldestRecords {

    /// @param known false where it has been waiting for at least as long
    record Since(Instant time, boolean known) {}

    private final Broker broker;
    private Map<Place, Since> last = Map.of();

    OldestRecords(Broker broker) {
        this.broker = broker;
    }

    /// @param places where records wait now; all others are forgotten
    Map<Place, Since> at(Set<Place> places, Instant now) {
        Map<Place, Since> since = new HashMap<>();
        Set<Place> unknown = new HashSet<>();
        for (Place place : places) {
            Since before = last.getOrDefault(place, new Since(now, false));
            since.put(place, before);
            if (!before.known()) {
                unknown.add(place);
            }
        }
        if (!unknown.isEmpty()) {
            broker.times(unknown).forEach((place, time) -> since.put(place, new Since(time, true)));
        }
        last = Map.copyOf(since);
        return last;
    }
}
