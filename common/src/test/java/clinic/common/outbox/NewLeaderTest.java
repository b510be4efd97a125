package clinic.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/// What a long run of faults has found: a broker that stood still was written off and led again,
/// just between two requests of a producer it had never heard of.
class NewLeaderTest {
    private static final int EVENTS = 3;
    private static final byte[] BYTES = new byte[100];

    @Test
    void nothingIsSentBehindWhatANewLeaderMayRefuse() throws Exception {
        try (ForgetfulBroker broker = new ForgetfulBroker("a-topic");
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(
                                settings(broker.address()),
                                new ByteArraySerializer(),
                                new ByteArraySerializer())) {
            List<Future<RecordMetadata>> answers =
                    Stream.generate(() -> new ProducerRecord<byte[], byte[]>("a-topic", BYTES))
                            .limit(EVENTS)
                            .map(producer::send)
                            .toList();
            for (Future<RecordMetadata> answer : answers) {
                answer.get();
            }
            assertThat(broker.taken()).isEqualTo(IntStream.range(0, EVENTS).boxed().toList());
        }
    }

    private static Map<String, Object> settings(String address) {
        KafkaProperties kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of(address));
        Map<String, Object> settings =
                new HashMap<>(OutboxConfiguration.producer(kafka, OutboxRig.PROPERTIES));
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 1); // the first leaves without the others
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 180_000);
        return settings;
    }
}
