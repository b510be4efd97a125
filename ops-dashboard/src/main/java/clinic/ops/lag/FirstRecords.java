package clinic.ops.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks when records were written, as a consumer without a group: nobody's offset moves. What is
/// in the records is not looked at. For one thread.
final class FirstRecords implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRecords.class);
    private static final int BYTES_OF_PARTITION = 16 * 1024; // only the first record is wanted

    private final Map<String, Object> settings;
    private final Duration within;
    private @Nullable Consumer<byte[], byte[]> consumer;

    FirstRecords(Map<String, Object> kafka, Duration within) {
        int millis = Math.toIntExact(within.toMillis());
        this.within = within;
        settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.putAll(
                Map.of(
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "ops-lag",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        BYTES_OF_PARTITION,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        millis,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        millis));
    }

    /// Groups that stand at different places of one partition are looked up one round after the
    /// other: a consumer stands at one place.
    Map<Place, Instant> times(Set<Place> places) {
        long until = System.nanoTime() + within.toNanos();
        Map<Place, Instant> times = new HashMap<>();
        Map<TopicPartition, List<Place>> left = new HashMap<>();
        places.stream()
                .sorted(Comparator.comparingLong(Place::offset))
                .forEach(
                        place ->
                                left.computeIfAbsent(
                                                new TopicPartition(
                                                        place.topic(), place.partition()),
                                                _ -> new ArrayList<>())
                                        .add(place));
        try {
            Consumer<byte[], byte[]> open = opened();
            while (!left.isEmpty() && round(open, left, times, until)) {
                left.values().forEach(List::removeFirst);
                left.values().removeIf(List::isEmpty);
            }
            open.unsubscribe();
        } catch (KafkaException e) {
            LOG.debug("The broker does not say since when records wait: {}", e.toString());
            close();
        }
        return times;
    }

    /// @return whether every partition has answered
    private static boolean round(
            Consumer<byte[], byte[]> open,
            Map<TopicPartition, List<Place>> left,
            Map<Place, Instant> times,
            long until) {
        open.assign(left.keySet());
        open.resume(left.keySet());
        left.forEach((partition, places) -> open.seek(partition, places.getFirst().offset()));
        int answered = 0;
        while (answered < left.size()) {
            Duration rest = Duration.ofNanos(until - System.nanoTime());
            if (!rest.isPositive()) {
                return false;
            }
            ConsumerRecords<byte[], byte[]> found = open.poll(rest);
            for (TopicPartition partition : found.partitions()) {
                times.put(
                        left.getOrDefault(partition, List.of()).getFirst(),
                        Instant.ofEpochMilli(found.records(partition).getFirst().timestamp()));
            }
            open.pause(found.partitions());
            answered += found.partitions().size();
        }
        return true;
    }

    private Consumer<byte[], byte[]> opened() {
        Consumer<byte[], byte[]> open = consumer;
        if (open == null) {
            open =
                    new KafkaConsumer<>(
                            settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            consumer = open;
        }
        return open;
    }

    @Override
    public void close() {
        Consumer<byte[], byte[]> open = consumer;
        consumer = null;
        if (open != null) {
            open.close(CloseOptions.timeout(Duration.ZERO));
        }
    }
}
