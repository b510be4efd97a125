package clinic.common.outbox;

import clinic.common.contract.Topics;
import clinic.common.loop.Backoff;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Makes the topics that are missing, as soon as there is a broker. The service does not wait for
/// it.
final class TopicCreation implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TopicCreation.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(500);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

    private final Map<String, Object> admin;
    private final TopicsProperties properties;
    private volatile @Nullable Thread thread;

    TopicCreation(Map<String, Object> admin, TopicsProperties properties) {
        this.admin = admin;
        this.properties = properties;
    }

    private void run() {
        Backoff retry = new Backoff(FIRST_RETRY, LONGEST_RETRY);
        while (isRunning()) {
            try {
                create();
                return;
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException | RuntimeException e) {
                log.info("The topics cannot be made yet: {}", e.toString());
            }
            try {
                Thread.sleep(retry.next());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void create() throws InterruptedException, ExecutionException {
        try (Admin client = Admin.create(admin)) {
            List<NewTopic> wanted = properties.topics().stream().map(this::topic).toList();
            for (KafkaFuture<Void> made : client.createTopics(wanted).values().values()) {
                try {
                    made.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }

    private NewTopic topic(String name) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                Integer.toString(properties.minInsyncReplicas()));
        if (name.equals(Topics.PATIENTS)) {
            configuration.put(
                    TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            configuration.put(
                    TopicConfig.DELETE_RETENTION_MS_CONFIG,
                    Long.toString(properties.tombstoneRetention().toMillis()));
        } else {
            Duration kept =
                    name.equals(Topics.DEAD_LETTERS)
                            ? properties.deadLetterRetention()
                            : properties.retention();
            configuration.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis()));
        }
        return new NewTopic(name, properties.partitions(), properties.replication())
                .configs(configuration);
    }

    @Override
    public void start() {
        Thread started = Thread.ofPlatform().name("topic-creation").daemon().unstarted(this::run);
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        Thread stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
