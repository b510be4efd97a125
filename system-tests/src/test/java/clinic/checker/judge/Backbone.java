package clinic.checker.judge;

import clinic.checker.evidence.Event;
import clinic.checker.evidence.Injection;
import clinic.checker.evidence.Ledger;
import clinic.checker.evidence.Ledger.Applied;
import clinic.checker.evidence.Ledger.Position;
import clinic.checker.evidence.Rows;
import clinic.checker.evidence.Topic;
import clinic.checker.evidence.Topics;
import clinic.checker.evidence.Watched.Logged;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Topics and ledgers as a clean run leaves them, open to be spoilt.
final class Backbone {
    static final Map<String, Set<String>> HEARERS =
            Map.of(
                    Topics.BOOKINGS, Set.of("screening", "notification", "ops"),
                    Topics.SCREENINGS, Set.of("booking", "notification", "ops"),
                    Topics.NOTIFICATIONS, Set.of("booking", "gateway", "ops"),
                    Topics.PATIENTS, Set.of("screening", "notification", "gateway", "ops"));

    /// One record as it lies there.
    record Lying(Event event, @Nullable Injection injection) {}

    private final Map<String, List<Lying>> records = new HashMap<>();
    private final Map<String, List<Applied>> applied = new TreeMap<>();
    private final Map<String, Map<UUID, Long>> positions = new HashMap<>();
    final List<Logged> log = new ArrayList<>();

    List<Lying> records(String topic) {
        return records.computeIfAbsent(topic, _ -> new ArrayList<>());
    }

    List<Applied> applied(String service, String topic) {
        return applied.computeIfAbsent(service + " " + topic, _ -> new ArrayList<>());
    }

    Map<UUID, Long> positions(String service, String topic) {
        return positions.computeIfAbsent(service + " " + topic, _ -> new LinkedHashMap<>());
    }

    /// Tells the next event of a key, and lets everybody apply it.
    Event tell(String topic, UUID key, String type, Instant at, @Nullable UUID about) {
        long before = records(topic).stream().filter(one -> one.event().key().equals(key)).count();
        Event event = event(topic, UUID.randomUUID(), key, before + 1, type, at, about);
        records(topic).add(new Lying(event, null));
        Objects.requireNonNull(HEARERS.get(topic))
                .forEach(
                        service -> {
                            applied(service, topic)
                                    .add(new Applied(key, event.sequence(), event.id()));
                            positions(service, topic).put(key, event.sequence());
                        });
        log.add(new Logged(event.id(), topic, key, event.sequence()));
        return event;
    }

    /// A record behind all others of its topic, in the one partition.
    Event event(
            String topic,
            UUID id,
            UUID key,
            long sequence,
            String type,
            Instant at,
            @Nullable UUID about) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        long digest = Objects.hash(id, key, sequence, type, about);
        int offset = records(topic).size();
        return new Event(
                -1, id, key, sequence, type, micros, at.toEpochMilli(), 0, offset, digest, about);
    }

    void inject(String topic, Event event, Injection why) {
        records(topic).add(new Lying(event, why));
    }

    /// Takes an event away from the ledger and the projection of one service.
    void unapply(String service, String topic, Event event) {
        applied(service, topic).removeIf(row -> row.event().equals(event.id()));
    }

    Topics topics() {
        Map<String, Topic> all = new HashMap<>();
        for (String name : Topics.OF_EVENTS) {
            var topic = new Topic(name, name.equals(Topics.PATIENTS));
            records(name).forEach(one -> topic.add(one.event(), one.injection()));
            all.put(name, topic);
        }
        return new Topics(all);
    }

    List<Ledger> ledgers() {
        List<Ledger> ledgers = new ArrayList<>();
        HEARERS.forEach(
                (topic, services) ->
                        services.forEach(
                                service ->
                                        ledgers.add(
                                                new Ledger(
                                                        service,
                                                        topic,
                                                        Rows.of(applied(service, topic)),
                                                        Rows.of(believed(service, topic))))));
        return ledgers;
    }

    private List<Position> believed(String service, String topic) {
        return positions(service, topic).entrySet().stream()
                .map(entry -> new Position(entry.getKey(), entry.getValue()))
                .toList();
    }
}
