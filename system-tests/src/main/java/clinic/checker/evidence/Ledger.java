package clinic.checker.evidence;

import java.util.UUID;

/// What one service has applied of one topic.
///
/// @param service the schema's name
/// @param applied in the order of application
/// @param positions how far each key has come, as the service believes
public record Ledger(
        String service, String topic, Rows<Applied> applied, Rows<Position> positions) {

    public record Applied(UUID key, long sequence, UUID event) {
        public String name() {
            return key + " " + sequence + " (event " + event + ")";
        }
    }

    public record Position(UUID key, long last) {}

    public String name() {
        return service + " of " + topic;
    }
}
