package clinic.bench.relay;

import clinic.bench.Database;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.modulith.events.EventExternalizationConfiguration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.RoutingTarget;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.support.EventExternalizerModuleListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Spring Modulith's event publication registry on JDBC with events externalized. As its reference
/// advises: completed publications are deleted (`completion-mode=DELETE`), a backlog is worked off
/// with `IncompleteEventPublications`. Its asynchronous listeners wait for the answer of each send,
/// so nothing lingers for others; one thread runs them, for with more it keeps no key's order. The
/// jar of its Kafka part is not to be had in this version: its transport, which passes the event to
/// a KafkaTemplate, is given here.
record Modulith() implements Peer {
    private static final int POOL = 8;
    private static final Map<String, Object> SETTINGS =
            Map.of(
                    "spring.modulith.events.completion-mode", "DELETE",
                    "spring.modulith.events.jdbc.schema-initialization.enabled", "true",
                    "spring.task.execution.pool.core-size", "1",
                    "spring.task.execution.pool.max-size", "1");

    @Override
    public String name() {
        return "Spring Modulith";
    }

    @Override
    public Drain open(Database database, Topic topic) {
        return new Running(database, topic);
    }

    /// What its starter brings; the names lie in META-INF/spring, for some of the classes are not
    /// public.
    @ImportAutoConfiguration
    static class Parts {}

    private static final class Running implements Drain {
        private final Database database;
        private final HikariDataSource pool;
        private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
        private final ConfigurableApplicationContext context;
        private final ExecutorService background = Executors.newSingleThreadExecutor();

        private Running(Database database, Topic topic) {
            this.database = database;
            pool = database.pool(POOL);
            producers = Producers.spring(topic.broker(), Producers.SENT_ONE_BY_ONE);
            KafkaTemplate<byte[], byte[]> kafka = Producers.template(producers);
            EventExternalizationConfiguration routing =
                    EventExternalizationConfiguration.externalizing()
                            .select(Letter.class::isInstance)
                            .route(
                                    Letter.class,
                                    event ->
                                            RoutingTarget.forTarget(topic.name())
                                                    .andKey(event.key()))
                            .build();
            EventExternalizerModuleListener externalizer =
                    new EventExternalizerModuleListener(
                            routing,
                            (event, target) ->
                                    kafka.send(((Letter) event).record(target.getTarget())));
            context =
                    Contexts.start(
                            Parts.class,
                            SETTINGS,
                            pool,
                            beans -> {
                                beans.registerBean(
                                        EventExternalizationConfiguration.class, () -> routing);
                                beans.registerBean(
                                        EventExternalizerModuleListener.class, () -> externalizer);
                            });
        }

        /// As the registry does it before a commit; then the process would have ended.
        @Override
        public void fill(Sample sample, int events) {
            EventPublicationRegistry registry = context.getBean(EventPublicationRegistry.class);
            PublicationTargetIdentifier externalizer =
                    PublicationTargetIdentifier.of(
                            EventExternalizerModuleListener.class.getName()
                                    + ".externalize(java.lang.Object)");
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(
                            _ -> {
                                for (int i = 0; i < events; i++) {
                                    Sample.Event event = Sample.event(i, Sample.keys(events));
                                    registry.store(
                                            Letter.of(sample, event), Stream.of(externalizer));
                                }
                            });
        }

        @Override
        public void release() {
            IncompleteEventPublications incomplete =
                    context.getBean(IncompleteEventPublications.class);
            background.execute(() -> incomplete.resubmitIncompletePublications(_ -> true));
        }

        @Override
        public boolean isDone() {
            return database.jdbc()
                    .sql("select not exists (select from event_publication)")
                    .query(Boolean.class)
                    .single();
        }

        @Override
        public void close() {
            background.shutdownNow();
            context.close();
            producers.destroy();
            pool.close();
        }
    }
}
