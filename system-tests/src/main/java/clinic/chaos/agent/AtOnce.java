package clinic.chaos.agent;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Sends past the outbox.
final class AtOnce {
    private static final KafkaProducer<byte[], byte[]> PRODUCER =
            new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            System.getenv("SPRING_KAFKA_BOOTSTRAP_SERVERS")),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());

    private AtOnce() {}

    static void send(ProducerRecord<?, ?> record) {
        var copy =
                new ProducerRecord<>(
                        record.topic(), (byte[]) record.key(), (byte[]) record.value());
        record.headers().forEach(copy.headers()::add);
        try {
            PRODUCER.send(copy).get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException _) {
            // the broker is away; the row is still there
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
