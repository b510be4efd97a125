package clinic.common.inbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/// A consumer for each `Hearing`. The offset is committed after the batch's transaction,
/// never before.
final class InboxContainers implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(InboxContainers.class);
    private static final long STOP_WITHIN = 10_000; // ms

    private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers;
    private final InboxPartitions partitions;
    private volatile boolean running;

    InboxContainers(
            List<Hearing> listeners,
            Intake intake,
            InboxPartitions partitions,
            Map<String, Object> consumer,
            String application,
            InboxProperties properties) {
        this.partitions = partitions;
        refuseTwins(listeners);
        DefaultKafkaConsumerFactory<byte[], byte[]> consumers =
                new DefaultKafkaConsumerFactory<>(
                        consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        containers =
                listeners.stream()
                        .map(
                                listener ->
                                        container(
                                                listener,
                                                intake,
                                                consumers,
                                                application,
                                                properties))
                        .toList();
    }

    /// Two listeners of one topic would share its partitions and hear half of it each.
    private static void refuseTwins(List<Hearing> listeners) {
        if (listeners.stream().map(Hearing::topic).distinct().count() < listeners.size()) {
            throw new IllegalStateException("there are two listeners for one topic");
        }
    }

    private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
            Hearing listener,
            Intake intake,
            DefaultKafkaConsumerFactory<byte[], byte[]> consumers,
            String application,
            InboxProperties properties) {
        String topic = listener.topic();
        ContainerProperties settings = new ContainerProperties(topic);
        settings.setGroupId(Hearing.group(application, topic));
        settings.setClientId(Hearing.group(application, topic));
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        settings.setSyncCommitTimeout(properties.commitTimeout());
        settings.setMissingTopicsFatal(false);
        settings.setShutdownTimeout(STOP_WITHIN);
        settings.setMessageListener(
                (BatchMessageListener<byte[], byte[]>) records -> intake.take(listener, records));
        ConcurrentMessageListenerContainer<byte[], byte[]> container =
                new ConcurrentMessageListenerContainer<>(consumers, settings);
        container.setBeanName("inbox-" + topic);
        container.setConcurrency(properties.consumers());
        container.setCommonErrorHandler(new TryAgain(properties));
        return container;
    }

    @Override
    public void start() {
        partitions.start();
        containers.forEach(ConcurrentMessageListenerContainer::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        CountDownLatch stopped = new CountDownLatch(containers.size());
        containers.forEach(container -> container.stop(stopped::countDown));
        try {
            if (!stopped.await(STOP_WITHIN, TimeUnit.MILLISECONDS)) {
                log.warn("Not every consumer has stopped in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        partitions.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Stops before the relay does.
    @Override
    public int getPhase() {
        return 100;
    }
}
