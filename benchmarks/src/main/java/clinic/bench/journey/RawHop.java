package clinic.bench.journey;

import clinic.bench.relay.Metronome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.IntegerDeserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;

/// From a producer to a consumer over the stack's own broker, with nothing in between.
final class RawHop {
    private static final String TOPIC = "bench.hop";
    private static final int PARTITIONS = 12;
    private static final int BYTES = 600;
    private static final int THREADS = 2;
    private static final Duration POLL = Duration.ofMillis(100);

    private final String broker;

    RawHop(String broker) throws Exception {
        this.broker = broker;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
        }
    }

    /// @return milliseconds of each record
    List<Double> measure(double perSecond, int records) throws Exception {
        long[] sent = new long[records];
        long[] seen = new long[records];
        CountDownLatch missing = new CountDownLatch(records);
        try (KafkaProducer<Integer, byte[]> producer =
                        new KafkaProducer<>(
                                Map.of(
                                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                        broker,
                                        ProducerConfig.ACKS_CONFIG,
                                        "all",
                                        ProducerConfig.LINGER_MS_CONFIG,
                                        0),
                                new IntegerSerializer(),
                                new ByteArraySerializer());
                KafkaConsumer<Integer, byte[]> consumer =
                        new KafkaConsumer<>(
                                Map.of("bootstrap.servers", broker),
                                new IntegerDeserializer(),
                                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    IntStream.range(0, PARTITIONS)
                            .mapToObj(number -> new TopicPartition(TOPIC, number))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            producer.partitionsFor(TOPIC);
            Thread thread =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        while (missing.getCount() > 0 && !Thread.interrupted()) {
                                            consumer.poll(POLL)
                                                    .forEach(
                                                            record -> {
                                                                seen[record.key()] =
                                                                        System.nanoTime();
                                                                missing.countDown();
                                                            });
                                        }
                                    });
            new Metronome(perSecond, THREADS)
                    .play(
                            records,
                            number -> {
                                sent[number] = System.nanoTime();
                                producer.send(new ProducerRecord<>(TOPIC, number, new byte[BYTES]));
                            });
            boolean all = missing.await(1, TimeUnit.MINUTES);
            if (!all) {
                thread.interrupt();
            }
            thread.join();
            if (!all) {
                throw new IllegalStateException(missing.getCount() + " records did not come");
            }
        }
        return IntStream.range(0, records)
                .mapToObj(number -> (seen[number] - sent[number]) / 1e6)
                .toList();
    }
}
