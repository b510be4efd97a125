package clinic.chaos;

import clinic.journeys.Staff;
import clinic.journeys.Unusable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What services keep because they could not apply it, and what staff does about it.
final class OpenLetters {
    static final List<String> SERVICES = List.of("booking", "screening", "notification", "ops");
    private static final String API = "/api/dead-letters/";

    private final Staff ops;
    private final Database database;

    OpenLetters(Staff ops, Database database) {
        this.ops = ops;
        this.database = database;
    }

    /// @return the letters' numbers, the parked ones first
    List<String> of(String service, String topic, String key) {
        var open = new ArrayList<>(numbers(service, topic, key, "PARKED"));
        open.addAll(numbers(service, topic, key, "WAITING"));
        return open;
    }

    List<String> of(String service) {
        return asked(
                "select id from %s.dead_letter where status in ('PARKED', 'WAITING') order by id"
                        .formatted(service));
    }

    void discard(String service, String letter) {
        ops.post(API + service + "/" + letter + "/discard", Map.of()).expected();
    }

    void discardParked(String service, String topic, String key) {
        numbers(service, topic, key, "PARKED").forEach(letter -> discard(service, letter));
    }

    void replay(String service, String topic, String key, boolean dryRun) {
        ops.post(API + service + "/replay", Map.of("topic", topic, "key", key, "dryRun", dryRun))
                .expected();
    }

    private List<String> numbers(String service, String topic, String key, String status) {
        return asked(
                "select id from %s.dead_letter where topic = ? and key = ? and status = ?"
                        .formatted(service),
                topic,
                key,
                status);
    }

    private List<String> asked(String query, Object... values) {
        try {
            return database.texts(query, values);
        } catch (SQLException e) {
            throw new Unusable("the database does not answer: " + e.getMessage());
        }
    }
}
