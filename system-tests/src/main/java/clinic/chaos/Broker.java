package clinic.chaos;

import clinic.journeys.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The stack's broker as anybody sees it who may connect.
final class Broker implements AutoCloseable {
    private static final int USUAL_GATEWAY = 8080;
    private static final int USUAL_PORT = 9092;
    private static final int LARGEST = 4_000_000; // bytes
    private static final long PATIENCE_SECONDS = 20;

    private final String servers;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Admin admin;

    Broker(Place place) {
        servers = "127.0.0.1:" + (place.port() - USUAL_GATEWAY + USUAL_PORT);
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                servers,
                                "compression.type",
                                "gzip",
                                "max.request.size",
                                LARGEST,
                                "acks",
                                "all"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        admin = Admin.create(Map.of("bootstrap.servers", servers, "request.timeout.ms", "5000"));
    }

    /// Returns when the broker has it.
    RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get(180, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// @throws IllegalStateException where the broker does not answer in time
    <T> T asked(Function<Admin, KafkaFuture<T>> question) {
        try {
            return question.apply(admin).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What lies on a topic, from some offset of each partition on.
    ///
    /// @param from chooses it, between the first and the one after the last
    /// @param most of each partition
    List<ConsumerRecord<byte[], byte[]>> read(String topic, Choice from, int most) {
        var read = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        read(topic, from, most, read::add);
        return read;
    }

    /// All that lies on a topic, each partition in its order.
    void each(String topic, Consumer<ConsumerRecord<byte[], byte[]>> hearer) {
        read(topic, (first, _) -> first, Integer.MAX_VALUE, hearer);
    }

    private void read(
            String topic, Choice from, int most, Consumer<ConsumerRecord<byte[], byte[]>> hearer) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", servers, "max.poll.records", "5000"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(found -> new TopicPartition(topic, found.partition()))
                            .toList();
            consumer.assign(partitions);
            var begins = consumer.beginningOffsets(partitions);
            var ends = new HashMap<>(consumer.endOffsets(partitions));
            for (TopicPartition partition : partitions) {
                long end = ends.getOrDefault(partition, 0L);
                long first = from.offset(begins.getOrDefault(partition, 0L), end);
                consumer.seek(partition, first);
                ends.put(partition, Math.min(end, first + (long) most));
            }
            upTo(consumer, ends, hearer);
        }
    }

    /// Chooses where to begin.
    @FunctionalInterface
    interface Choice {
        long offset(long first, long end);
    }

    private static void upTo(
            KafkaConsumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<byte[], byte[]>> hearer) {
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                var partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.getOrDefault(partition, 0L)) {
                    hearer.accept(record);
                }
            }
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        admin.close(Duration.ofSeconds(1));
    }
}
