package clinic.chaos;

import clinic.chaos.Injected.Why;
import clinic.journeys.Answer;
import clinic.journeys.Pause;
import clinic.journeys.Unusable;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.RecordMetadata;

/// A booking of its own gets a record that nobody can apply, and goes on: its later events wait
/// behind that record. Then staff looks at it, discards it, and has those behind it applied.
final class Blocking {
    private static final String TOPIC = "clinic.bookings.v1";
    private static final List<String> HEARERS = List.of("screening", "notification", "ops");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Passersby passersby;
    private final OpenLetters letters;
    private final Broker broker;
    private final Injected injected;
    private final Random random;

    /// Keys that staff has begun to release and has not been seen to finish with.
    private final Set<String> begun = ConcurrentHashMap.newKeySet();

    Blocking(
            Passersby passersby,
            OpenLetters letters,
            Broker broker,
            Injected injected,
            Random random) {
        this.passersby = passersby;
        this.letters = letters;
        this.broker = broker;
        this.injected = injected;
        this.random = random;
    }

    /// @return what happened
    String block() {
        String key = passersby.book();
        RecordMetadata where =
                broker.send(Poison.UNKNOWN_VERSION.record(TOPIC, UUID.fromString(key), random));
        injected.note(where, Why.POISON);
        passersby.cancel(key);
        begun.add(key);
        int released = 0;
        for (String service : HEARERS) {
            awaited(() -> open(service, key).size() >= 2, service + " keeps nothing behind it");
            released += open(service, key).size() - 1;
            awaited(() -> dryRunChangesNothing(service, key), "a dry run has changed " + service);
            awaited(() -> isReleased(service, key), service + " does not release");
        }
        begun.remove(key);
        return "%d events waited behind a parked one of %s and were released"
                .formatted(released, key);
    }

    /// What was begun while somebody was away for too long is brought to its end. To be called when
    /// everything is quiet.
    void finish() {
        for (String key : begun) {
            for (String service : HEARERS) {
                awaited(() -> isReleased(service, key), service + " does not release");
            }
            begun.remove(key);
        }
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
        letters.replay(service, TOPIC, key, true);
        return open(service, key).containsAll(before);
    }

    private boolean isReleased(String service, String key) {
        letters.discardParked(service, TOPIC, key);
        letters.replay(service, TOPIC, key, false);
        return open(service, key).isEmpty();
    }

    private List<String> open(String service, String key) {
        return letters.of(service, TOPIC, key);
    }
}
