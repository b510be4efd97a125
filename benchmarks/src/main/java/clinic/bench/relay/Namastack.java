package clinic.bench.relay;

import clinic.bench.Database;
import com.zaxxer.hikari.HikariDataSource;
import io.namastack.outbox.Outbox;
import io.namastack.outbox.OutboxJacksonAutoConfiguration;
import io.namastack.outbox.config.JdbcOutboxAutoConfiguration;
import io.namastack.outbox.config.JdbcOutboxSchemaAutoConfiguration;
import io.namastack.outbox.config.OutboxCoreInfrastructureAutoConfiguration;
import io.namastack.outbox.config.OutboxCoreProcessingAutoConfiguration;
import io.namastack.outbox.config.OutboxCoreSchedulingAutoConfiguration;
import io.namastack.outbox.config.OutboxCoreThreadingAutoConfiguration;
import io.namastack.outbox.handler.OutboxHandler;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/// namastack-outbox on JDBC, with the best of the profiles in its "Performance Tuning" guide:
/// virtual threads limited to 30, batches of 800 keys, a poll every 25 ms, heartbeats and
/// rebalancing every second; what is done is deleted, which costs less than the update. Its Kafka
/// module is not to be had, so a handler does what that one does: send, and wait for the answer.
/// Events of one key are sent one after the other, those of different keys at once.
record Namastack() implements Peer {
    private static final int CONCURRENCY = 30;
    private static final int OTHERS = 4; // schedulers' and heartbeats' connections
    private static final Map<String, Object> SETTINGS =
            Map.of(
                    "spring.threads.virtual.enabled", "true",
                    "namastack.outbox.polling.trigger", "fixed",
                    "namastack.outbox.polling.batch-size", "800",
                    "namastack.outbox.polling.fixed.interval", "25ms",
                    "namastack.outbox.processing.delete-completed-records", "true",
                    "namastack.outbox.processing.executor-concurrency-limit", CONCURRENCY,
                    "namastack.outbox.instance.heartbeat-interval", "1s",
                    "namastack.outbox.instance.stale-instance-timeout", "10s",
                    "namastack.outbox.instance.rebalance-interval", "1s");

    @Override
    public String name() {
        return "namastack-outbox";
    }

    @Override
    public Drain open(Database database, Topic topic) {
        return new Running(database, topic);
    }

    /// What its starter brings.
    @ImportAutoConfiguration({
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        TaskExecutionAutoConfiguration.class,
        TaskSchedulingAutoConfiguration.class,
        OutboxCoreInfrastructureAutoConfiguration.class,
        OutboxCoreThreadingAutoConfiguration.class,
        OutboxCoreProcessingAutoConfiguration.class,
        OutboxCoreSchedulingAutoConfiguration.class,
        OutboxJacksonAutoConfiguration.class,
        JdbcOutboxAutoConfiguration.class,
        JdbcOutboxSchemaAutoConfiguration.class
    })
    static class Parts {}

    private static final class Running implements Drain {
        private final Database database;
        private final HikariDataSource pool;
        private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
        private final ConfigurableApplicationContext context;
        private @Nullable TransactionStatus filled;

        private Running(Database database, Topic topic) {
            this.database = database;
            pool = database.pool(CONCURRENCY + OTHERS);
            producers = Producers.spring(topic.broker(), Producers.SENT_ONE_BY_ONE);
            KafkaTemplate<byte[], byte[]> kafka = Producers.template(producers);
            OutboxHandler handler =
                    (payload, _) -> send(kafka, ((Letter) payload).record(topic.name()));
            context =
                    Contexts.start(
                            Parts.class,
                            SETTINGS,
                            pool,
                            beans -> beans.registerBean(OutboxHandler.class, () -> handler));
            awaitPartitions();
        }

        private static void send(
                KafkaTemplate<byte[], byte[]> kafka,
                org.apache.kafka.clients.producer.ProducerRecord<byte[], byte[]> record) {
            try {
                kafka.send(record).get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        /// It shares the keys out to its instances first.
        private void awaitPartitions() {
            String all =
                    "select count(*) > 0 and count(*) = count(instance_id) from outbox_partition";
            while (!database.jdbc().sql(all).query(Boolean.class).single()) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void fill(Sample sample, int events) {
            PlatformTransactionManager transactions =
                    context.getBean(PlatformTransactionManager.class);
            filled = transactions.getTransaction(new TransactionTemplate());
            Outbox outbox = context.getBean(Outbox.class);
            for (int i = 0; i < events; i++) {
                Sample.Event event = Sample.event(i, Sample.keys(events));
                outbox.schedule(Letter.of(sample, event), event.key());
            }
        }

        @Override
        public void release() {
            if (filled != null) {
                context.getBean(PlatformTransactionManager.class).commit(filled);
            }
        }

        @Override
        public boolean isDone() {
            return database.jdbc()
                    .sql("select not exists (select from outbox_record)")
                    .query(Boolean.class)
                    .single();
        }

        @Override
        public void close() {
            context.close();
            producers.destroy();
            pool.close();
        }
    }
}
