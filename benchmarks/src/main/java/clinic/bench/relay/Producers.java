package clinic.bench.relay;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/// Producers of the peers: acks=all, idempotent and compressed as ours.
final class Producers {
    private static final int LARGE_BATCH = 256 * 1024;

    private Producers() {}

    /// Where each send is waited for, waiting for more records only costs time.
    static final Duration SENT_ONE_BY_ONE = Duration.ZERO;

    /// Kafka's own default.
    static final Duration SENT_TOGETHER = Duration.ofMillis(5);

    static Map<String, Object> settings(String broker, Duration linger) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.BATCH_SIZE_CONFIG,
                LARGE_BATCH,
                ProducerConfig.LINGER_MS_CONFIG,
                (int) linger.toMillis());
    }

    static KafkaProducer<byte[], byte[]> plain(String broker, Duration linger) {
        return new KafkaProducer<>(
                settings(broker, linger), new ByteArraySerializer(), new ByteArraySerializer());
    }

    static DefaultKafkaProducerFactory<byte[], byte[]> spring(String broker, Duration linger) {
        return new DefaultKafkaProducerFactory<>(
                settings(broker, linger), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /// To be closed by who asked for the factory.
    static KafkaTemplate<byte[], byte[]> template(
            DefaultKafkaProducerFactory<byte[], byte[]> factory) {
        return new KafkaTemplate<>(factory);
    }
}
