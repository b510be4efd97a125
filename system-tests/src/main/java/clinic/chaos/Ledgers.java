package clinic.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the services have written down of what they did.
final class Ledgers {
    private static final Map<String, String> QUESTIONS =
            Map.of(
                    "applied", "select count(*) from %s.applied",
                    "keys", "select count(*) from %s.inbox_position",
                    "parked", "select count(*) from %s.dead_letter where status = 'PARKED'",
                    "waiting", "select count(*) from %s.dead_letter where status = 'WAITING'",
                    "released", "select count(*) from %s.dead_letter where status = 'REPLAYED'",
                    "discarded", "select count(*) from %s.dead_letter where status = 'DISCARDED'");

    private static final List<String> ORDER =
            List.of("applied", "keys", "parked", "waiting", "released", "discarded");

    private Ledgers() {}

    /// @return counts by service and by what is counted
    static Map<String, Map<String, Long>> counts(Database database) {
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        try (Connection connection = database.open()) {
            for (String schema : Database.SCHEMAS) {
                var own = new LinkedHashMap<String, Long>();
                for (String what : ORDER) {
                    String question = QUESTIONS.getOrDefault(what, "").formatted(schema);
                    own.put(what, Long.valueOf(Database.texts(connection, question).getFirst()));
                }
                counts.put(schema, own);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return counts;
    }
}
