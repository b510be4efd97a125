package clinic.common.backlog;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How many events a service has not taken in yet, as the broker knows it: the ends of the topics
/// less what the consumer groups have committed.
final class ConsumerLag implements LongSupplier, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ConsumerLag.class);

    private final Map<String, Object> admin;
    private final Map<String, String> groupOfTopic;
    private @Nullable Admin client;

    /// @param groupOfTopic the consumer group by the topic it hears
    ConsumerLag(Map<String, Object> admin, Map<String, String> groupOfTopic) {
        this.admin = admin;
        this.groupOfTopic = groupOfTopic;
    }

    @Override
    public synchronized long getAsLong() {
        if (groupOfTopic.isEmpty()) {
            return 0;
        }
        try {
            Admin open = client;
            if (open == null) {
                open = Admin.create(admin);
                client = open;
            }
            return lag(open);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Backlog.UNKNOWN;
        } catch (ExecutionException | KafkaException e) {
            log.debug("The broker does not say how far behind we are: {}", e.toString());
            return Backlog.UNKNOWN;
        }
    }

    private long lag(Admin open) throws InterruptedException, ExecutionException {
        List<TopicPartition> partitions =
                open.describeTopics(groupOfTopic.keySet()).allTopicNames().get().values().stream()
                        .flatMap(
                                topic ->
                                        topic.partitions().stream()
                                                .map(
                                                        p ->
                                                                new TopicPartition(
                                                                        topic.name(),
                                                                        p.partition())))
                        .toList();
        Map<TopicPartition, Long> ends = offsets(open, partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> begins = offsets(open, partitions, OffsetSpec.earliest());
        long lag = 0;
        for (Map.Entry<String, String> heard : groupOfTopic.entrySet()) {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    open.listConsumerGroupOffsets(heard.getValue())
                            .partitionsToOffsetAndMetadata()
                            .get();
            for (TopicPartition partition : partitions) {
                if (partition.topic().equals(heard.getKey())) {
                    OffsetAndMetadata done = committed.get(partition);
                    long begin = begins.getOrDefault(partition, 0L);
                    long position = done == null ? begin : Math.max(begin, done.offset());
                    lag += Math.max(0, ends.getOrDefault(partition, 0L) - position);
                }
            }
        }
        return lag;
    }

    private static Map<TopicPartition, Long> offsets(
            Admin open, List<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException {
        return open
                .listOffsets(
                        partitions.stream()
                                .collect(Collectors.toMap(Function.identity(), _ -> which)))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close();
            client = null;
        }
    }
}
