package clinic.bench.relay;

import clinic.bench.BrokerProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// A topic of its own for one round, gone afterwards.
final class Topic implements AutoCloseable {
    static final int PARTITIONS = 12;

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);
    private static final int LARGE_FETCH = 8 * 1024 * 1024;

    private final String broker;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String name = "clinic.bench.v" + NEXT.incrementAndGet();

    Topic(BrokerProcess broker) throws InterruptedException, ExecutionException {
        this.broker = broker.address();
        admin = Admin.create(Map.of("bootstrap.servers", broker.address()));
        admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1))).all().get();
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                broker.address(),
                                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                                10_000,
                                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                                LARGE_FETCH,
                                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                                LARGE_FETCH),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(partitions());
        size(); // which waits until every partition has its leader
    }

    String name() {
        return name;
    }

    String broker() {
        return broker;
    }

    List<TopicPartition> partitions() {
        return IntStream.range(0, PARTITIONS).mapToObj(i -> new TopicPartition(name, i)).toList();
    }

    /// How many records the broker has.
    long size() {
        return consumer.endOffsets(partitions()).values().stream().mapToLong(end -> end).sum();
    }

    /// @throws IllegalStateException where they do not come
    void awaitSize(long records, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (size() < records) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "only %,d of %,d records after %s".formatted(size(), records, patience));
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    /// @throws WrongArrival where an event is missing, came twice or out of its key's order
    void verify(int events) {
        verify(events, Sample.keys(events));
    }

    /// @param keys of how many bookings
    void verify(int events, int keys) {
        consumer.seekToBeginning(partitions());
        if (size() != events) {
            throw new WrongArrival("%,d records instead of %,d".formatted(size(), events));
        }
        new Verification(keys).of(consumer, events);
    }

    @Override
    public void close() throws InterruptedException, ExecutionException {
        consumer.close();
        admin.deleteTopics(List.of(name)).all().get();
        admin.close();
    }
}
