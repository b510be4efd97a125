package clinic.bench.relay;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Notes when events begin and when a consumer sees them, on one clock. Each event is about a
/// booking of its own, which tells them apart.
final class Arrivals implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final long[] began;
    private final long[] seen;
    private final CountDownLatch missing;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;
    private int repeats; // read after the thread has ended

    Arrivals(Topic topic, int events) {
        began = new long[events];
        seen = new long[events];
        missing = new CountDownLatch(events);
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                topic.broker(),
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(topic.partitions());
        thread = Thread.ofPlatform().name("arrivals").start(this::look);
    }

    private void look() {
        while (missing.getCount() > 0 && !Thread.currentThread().isInterrupted()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                int number = Verification.number(record);
                if (seen[number] != 0) {
                    repeats++;
                } else {
                    seen[number] = System.nanoTime();
                    missing.countDown();
                }
            }
        }
    }

    void begin(int event) {
        began[event] = System.nanoTime();
    }

    /// An event may be seen before its commit has returned: that counts as no time.
    ///
    /// @param from events before it were sent while everything was still cold
    double p99(int from) throws InterruptedException {
        if (!missing.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new WrongArrival(missing.getCount() + " events did not come");
        }
        thread.join();
        if (repeats > 0) {
            throw new WrongArrival(repeats + " events came twice");
        }
        double[] millis = new double[began.length - from];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = Math.max(0, seen[from + i] - began[from + i]) / 1e6;
        }
        java.util.Arrays.sort(millis);
        return millis[(int) Math.min(millis.length - 1, Math.ceil(millis.length * 0.99) - 1)];
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
        consumer.close();
    }
}
