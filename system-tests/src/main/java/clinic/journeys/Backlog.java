package clinic.journeys;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a service says it still has to do.
final class Backlog {
    private static final List<String> COUNTS = List.of("outbox", "inboxLag", "due");
    private static final List<String> GIVEN_UP =
            List.of("outboxDead", "dueDead", "parked", "waiting");

    private Backlog() {}

    static boolean isEmpty(JsonNode backlog) {
        return COUNTS.stream().allMatch(count -> backlog.path(count).asLong(-1) == 0);
    }

    /// Grows with each event that comes to the service.
    static long taken(JsonNode backlog) {
        return backlog.path("inboxTaken").asLong(-1);
    }

    /// What waits for a person, as nothing else will bring it on.
    static long givenUp(JsonNode backlog) {
        return GIVEN_UP.stream().mapToLong(count -> backlog.path(count).asLong(0)).sum();
    }
}
