package clinic.journeys;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a service says it still has to do.
final class Backlog {
    private static final List<String> COUNTS = List.of("outbox", "inboxLag", "dueNow");

    private Backlog() {}

    static boolean isEmpty(JsonNode backlog) {
        return COUNTS.stream().allMatch(count -> backlog.path(count).asLong(0) == 0);
    }
}
