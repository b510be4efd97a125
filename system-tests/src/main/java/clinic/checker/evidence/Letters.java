package clinic.checker.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the services have put aside.
///
/// @param notices what was announced of it
public record Letters(List<Letter> all, List<Notice> notices) {

    /// @param service the schema's name
    /// @param status PARKED, WAITING, REPLAYED or DISCARDED
    public record Letter(
            String service,
            long number,
            String topic,
            Place place,
            @Nullable String key,
            @Nullable UUID event,
            String status) {

        public boolean isOpen() {
            return status.equals("PARKED") || status.equals("WAITING");
        }

        public String name() {
            return service + "/" + number + " " + topic + " " + place;
        }
    }

    /// One record of the topic of dead letters.
    public record Notice(String service, long number, String topic, Place place) {}

    /// The keys that do not go on before somebody looks.
    public Set<String> heldKeys() {
        Set<String> held = new HashSet<>();
        for (Letter letter : all) {
            String key = letter.key();
            if (letter.isOpen() && key != null) {
                held.add(key);
            }
        }
        return held;
    }

    /// The keys of which a service has heard something late, because it waited behind a letter that
    /// was parked, or waits still.
    public Set<String> keysThatWaited(String service) {
        Set<String> waited = new HashSet<>();
        for (Letter letter : all) {
            String key = letter.key();
            if (letter.service().equals(service) && key != null) {
                waited.add(key);
            }
        }
        return waited;
    }
}
