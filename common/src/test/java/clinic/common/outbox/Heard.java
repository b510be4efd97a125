package clinic.common.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.common.testing.KafkaForTests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// What is on a topic of a real broker.
final class Heard {
    private final String topic;
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    Heard(String topic) {
        this.topic = topic;
        KafkaForTests.topics(topic);
    }

    String topic() {
        return topic;
    }

    /// In the order in which each was there for the first time.
    List<Long> withoutRepeats(UUID key) {
        return List.copyOf(new LinkedHashSet<>(sequences(key)));
    }

    List<Long> sequences(UUID key) {
        if (records.isEmpty()) {
            readAll();
        }
        return records.stream()
                .filter(record -> new String(record.key(), UTF_8).equals(key.toString()))
                .map(record -> record.headers().lastHeader("ce_sequence").value())
                .map(value -> Long.valueOf(new String(value, UTF_8)))
                .toList();
    }

    private void readAll() {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", KafkaForTests.address()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                ConsumerRecords<byte[], byte[]> some = consumer.poll(Duration.ofSeconds(1));
                some.forEach(records::add);
            }
        }
    }
}
