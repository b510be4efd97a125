package clinic.chaos;

import clinic.chaos.Injected.Why;
import clinic.journeys.Answer;
import clinic.journeys.Pause;
import clinic.journeys.Staff;
import clinic.journeys.Unusable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.RecordMetadata;

/// A booking of its own gets a record that nobody can apply, and goes on: its later events wait
/// behind that record. Then staff looks at it, discards it, and has those behind it applied.
final class Blocking {
    private static final String TOPIC = "clinic.bookings.v1";
    private static final String API = "/api/dead-letters/";
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
            awaited(() -> open(service, key).size() >= 2, service + " keeps nothing behind it");
            released += open(service, key).size() - 1;
            awaited(() -> dryRunChangesNothing(service, key), "a dry run has changed " + service);
            awaited(() -> isReleased(service, key), service + " does not release");
        }
        return "%d events waited behind a parked one of %s and were released"
                .formatted(released, key);
    }

    /// Tried again and again: whoever must do it may be away just then.
    private static void awaited(BooleanSupplier condition, String otherwise) {
        BooleanSupplier patient =
                () -> {
                    try {
                        return condition.getAsBoolean();
                    } catch (Answer.Unexpected | Unusable _) {
                        return false;
                    }
                };
        if (!Pause.until(patient, PATIENCE)) {
            throw new IllegalStateException(otherwise);
        }
    }

    private boolean dryRunChangesNothing(String service, String key) {
        List<String> before = open(service, key);
        ops.post(API + service + "/replay", Map.of("topic", TOPIC, "key", key, "dryRun", true))
                .expected();
        return open(service, key).containsAll(before);
    }

    private boolean isReleased(String service, String key) {
        for (String letter : numbers(service, key, "PARKED")) {
            ops.post(API + service + "/" + letter + "/discard", Map.of()).expected();
        }
        ops.post(API + service + "/replay", Map.of("topic", TOPIC, "key", key)).expected();
        return open(service, key).isEmpty();
    }

    private List<String> open(String service, String key) {
        var open = new ArrayList<>(numbers(service, key, "PARKED"));
        open.addAll(numbers(service, key, "WAITING"));
        return open;
    }

    private List<String> numbers(String service, String key, String status) {
        try {
            return database.texts(
                    "select id from "
                            + service
                            + ".dead_letter where topic = ? and key = ? and status = ?",
                    TOPIC,
                    key,
                    status);
        } catch (SQLException e) {
            throw new Unusable("the database does not answer: " + e.getMessage());
        }
    }
}
