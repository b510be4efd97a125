package clinic.chaos;

import clinic.chaos.Injected.Why;
import clinic.journeys.Pause;
import clinic.journeys.Staff;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;

/// A booking of its own gets a record that nobody can apply, and goes on: its later events wait
/// behind that record. Then staff looks at it, discards it, and has those behind it applied.
final class Blocking {
    private static final String TOPIC = "clinic.bookings.v1";
    private static final List<String> HEARERS = List.of("screening", "notification", "ops");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Passersby passersby;
    private final Staff ops;
    private final Broker broker;
    private final Injected injected;
    private final Database database;
    private final Random random;

    Blocking(
            Passersby passersby,
            Staff ops,
            Broker broker,
            Injected injected,
            Database database,
            Random random) {
        this.passersby = passersby;
        this.ops = ops;
        this.broker = broker;
        this.injected = injected;
        this.database = database;
        this.random = random;
    }

    /// @return what happened
    String block() {
        String key = passersby.book();
        RecordMetadata where =
                broker.send(Poison.UNKNOWN_VERSION.record(TOPIC, UUID.fromString(key), random));
        injected.note(where, Why.POISON);
        passersby.cancel(key);
        int released = 0;
        for (String service : HEARERS) {
            if (!Pause.until(() -> letters(service, key).size() >= 2, PATIENCE)) {
                throw new IllegalStateException(
                        service + " keeps nothing behind a parked record of " + key);
            }
            released += release(service, key);
        }
        return "%d events waited behind a parked one of %s and were released"
                .formatted(released, key);
    }

    /// @return how many were behind it
    private int release(String service, String key) {
        List<String> letters = letters(service, key);
        String api = "/api/dead-letters/" + service;
        Map<String, Object> thread = Map.of("topic", TOPIC, "key", key);
        ops.post(api + "/" + letters.getFirst() + "/discard", Map.of()).expected();
        var dry = new java.util.HashMap<>(thread);
        dry.put("dryRun", true);
        ops.post(api + "/replay", dry).expected();
        if (letters(service, key).size() != letters.size() - 1) {
            throw new IllegalStateException("a dry run has changed the letters of " + service);
        }
        ops.post(api + "/replay", thread).expected();
        if (!letters(service, key).isEmpty()) {
            throw new IllegalStateException(service + " has not released " + key);
        }
        return letters.size() - 1;
    }

    private List<String> letters(String service, String key) {
        try {
            return database.texts(
                    "select id from "
                            + service
                            + ".dead_letter where topic = ? and key = ? and status in ('PARKED', 'WAITING')"
                            + " order by status, id",
                    TOPIC,
                    key);
        } catch (SQLException _) {
            return List.of();
        }
    }
}
