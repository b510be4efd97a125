package clinic.bench.journey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A consumer outside of the product that notes what it sees of each booking.
final class Sightings implements AutoCloseable {
    private static final List<String> TOPICS =
            List.of("clinic.screenings.v1", "clinic.bookings.v1", "clinic.notifications.v1");
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, String> consumer;
    private final Thread thread;
    private final AtomicInteger repeats = new AtomicInteger();
    private volatile boolean over;
    private volatile long lastSeen = System.nanoTime();

    /// What is known of a booking.
    ///
    /// @param screening the id of the screening that is open
    /// @param stops when it came by
    record Seen(@Nullable String screening, Map<Stop, Instant> stops) {
        static final Seen NOTHING = new Seen(null, Map.of());

        boolean hasEnded() {
            return stops.containsKey(Stop.MESSAGE_PLANNED_SEEN);
        }

        double millis(Stop from, Stop to) {
            Instant began = stops.get(from);
            Instant ended = stops.get(to);
            if (began == null || ended == null) {
                throw new IllegalStateException("it did not come by: " + stops);
            }
            return Duration.between(began, ended).toNanos() / 1e6;
        }
    }

    Sightings(String broker) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                broker,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer());
        consumer.assign(
                TOPICS.stream()
                        .flatMap(topic -> consumer.partitionsFor(topic).stream())
                        .map(part -> new TopicPartition(part.topic(), part.partition()))
                        .toList());
        thread = Thread.ofPlatform().name("sightings").start(this::look);
    }

    private void look() {
        while (!over) {
            for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                Instant now = Instant.now();
                lastSeen = System.nanoTime();
                seen.merge(UUID.fromString(record.key()), one(record, now), this::both);
            }
        }
        consumer.close();
    }

    private Seen one(ConsumerRecord<String, String> record, Instant now) {
        JsonNode event = json.readTree(record.value());
        return switch (header(record, "ce_type")) {
            case "clinic.screening.opened.v1" ->
                    new Seen(event.path("screeningId").asString(), Map.of());
            case "clinic.screening.cleared.v1" -> at(record, now, Stop.CLEARED, Stop.CLEARED_SEEN);
            case "clinic.booking.driver-awaited.v1" ->
                    at(record, now, Stop.DRIVER_AWAITED, Stop.DRIVER_AWAITED_SEEN);
            case "clinic.notification.scheduled.v1" ->
                    event.path("kind").asString("").equals("DRIVER_NEEDED")
                            ? at(record, now, Stop.MESSAGE_PLANNED, Stop.MESSAGE_PLANNED_SEEN)
                            : Seen.NOTHING;
            default -> Seen.NOTHING;
        };
    }

    private static Seen at(
            ConsumerRecord<String, String> record, Instant now, Stop written, Stop seen) {
        Instant time = OffsetDateTime.parse(header(record, "ce_time")).toInstant();
        return new Seen(null, Map.of(written, time, seen, now));
    }

    /// What was seen first stays.
    private Seen both(Seen first, Seen then) {
        if (first.hasEnded() && then.hasEnded()) {
            repeats.incrementAndGet();
        }
        Map<Stop, Instant> stops = new EnumMap<>(Stop.class);
        stops.putAll(then.stops());
        stops.putAll(first.stops());
        return new Seen(first.screening() == null ? then.screening() : first.screening(), stops);
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    Seen of(UUID booking) {
        return seen.getOrDefault(booking, Seen.NOTHING);
    }

    /// @throws IllegalStateException where it does not become true of all of them, or a driver was
    ///     asked twice
    void await(Collection<UUID> bookings, Predicate<Seen> what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (UUID booking : bookings) {
            while (!what.test(of(booking))) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            booking + " has come no further: " + of(booking));
                }
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
            }
        }
        if (repeats.get() > 0) {
            throw new IllegalStateException(repeats + " drivers were asked twice");
        }
    }

    /// Waits until nothing has happened for a second.
    void awaitRest() {
        while (System.nanoTime() - lastSeen < REST.toNanos()) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
    }
}
