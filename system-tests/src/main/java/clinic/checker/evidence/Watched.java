package clinic.checker.evidence;

import java.util.UUID;

/// What the ops dashboard's schema holds.
///
/// @param log in the order of writing
public record Watched(Rows<Logged> log, Rows<Flow> flow) {

    public record Logged(UUID event, String topic, UUID key, long sequence) {}

    public record Flow(UUID booking, String stage, long version) {}
}
