package clinic.common.backlog;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How many events a service has not taken in yet, as the broker knows it: the ends of the topics
/// less what the consumer groups have committed.
final class ConsumerLag implements Supplier<Intake>, AutoCloseable {
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
    public synchronized Intake get() {
        if (groupOfTopic.isEmpty()) {
            return Intake.NOTHING;
        }
        try {
            Admin open = client;
            if (open == null) {
                open = Admin.create(admin);
                client = open;
            }
            return read(open);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Intake.UNKNOWN;
        } catch (ExecutionException | KafkaException e) {
            log.debug("The broker does not say how far behind we are: {}", e.toString());
            return Intake.UNKNOWN;
        }
    }

    private Intake read(Admin open) throws InterruptedException, ExecutionException {
        TopicOffsets offsets = TopicOffsets.read(open, groupOfTopic.keySet());
        Intake sum = Intake.NOTHING;
        for (Map.Entry<String, String> heard : groupOfTopic.entrySet()) {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    open.listConsumerGroupOffsets(heard.getValue())
                            .partitionsToOffsetAndMetadata()
                            .get();
            for (TopicPartition partition : offsets.partitions(heard.getKey())) {
                OffsetAndMetadata done = committed.get(partition);
                long begin = offsets.begin(partition);
                long position = done == null ? begin : Math.max(begin, done.offset());
                long behind = Math.max(0, offsets.end(partition) - position);
                sum = sum.plus(new Intake(position, behind));
            }
        }
        return sum;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close();
            client = null;
        }
    }
}
