package clinic.checker.gather;

import clinic.checker.evidence.Letters.Notice;
import clinic.checker.evidence.Manifest;
import clinic.checker.evidence.Place;
import clinic.checker.evidence.Scope;
import clinic.checker.evidence.Topic;
import clinic.checker.evidence.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads every record of every topic, from the beginning to where it ends now.
final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Installation installation;
    private final Manifest manifest;
    private final Snapshot since;
    private final Map<String, Set<UUID>> oldKeys = new HashMap<>();
    private final Map<String, Topic> topics = new HashMap<>();
    private final List<Notice> notices = new ArrayList<>();

    TopicReader(Installation installation, Manifest manifest, Snapshot since) {
        this.installation = installation;
        this.manifest = manifest;
        this.since = since;
        for (String name : Topics.OF_EVENTS) {
            topics.put(name, new Topic(name, name.equals(Topics.PATIENTS)));
            oldKeys.put(name, new HashSet<>());
        }
    }

    Topics topics() {
        return new Topics(topics);
    }

    List<Notice> notices() {
        return notices;
    }

    Scope scope() {
        return new Scope(oldKeys, since.ends());
    }

    void read() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String name : Topics.ALL) {
                for (PartitionInfo partition : consumer.partitionsFor(name)) {
                    partitions.add(new TopicPartition(name, partition.partition()));
                }
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (partitions.stream()
                    .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the topics cannot be read to their ends");
                }
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (record.offset()
                            < ends.getOrDefault(
                                    new TopicPartition(record.topic(), record.partition()), 0L)) {
                        take(record);
                    }
                }
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(Topics.DEAD_LETTERS)) {
            CloudRecord.notice(record).ifPresent(notices::add);
            return;
        }
        var place = new Place(record.partition(), record.offset());
        boolean old = place.offset() < since.end(record.topic(), record.partition());
        Topic topic = new Topics(topics).named(record.topic());
        Set<UUID> before = oldKeys.computeIfAbsent(record.topic(), _ -> new HashSet<>());
        CloudRecord.event(record)
                .ifPresentOrElse(
                        event -> {
                            if (old) {
                                before.add(event.key());
                            } else if (!before.contains(event.key())) {
                                topic.add(event, manifest.of(record.topic(), place));
                            }
                        },
                        () -> {
                            if (!old) {
                                topic.addIllegible(place, manifest.of(record.topic(), place));
                            }
                        });
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                installation.kafka(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                10_000,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                32 << 20,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                8 << 20);
    }
}
