package clinic.bench.inbox;

import clinic.bench.BrokerProcess;
import clinic.bench.Database;
import clinic.common.inbox.InboxConfiguration;
import clinic.common.inbox.TopicListener;
import clinic.common.outbox.OutboxConfiguration;
import clinic.common.time.ClockConfiguration;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// As much of a service as hearing needs, with the settings every service has. It hears from the
/// beginning, under a name nobody has heard under before.
final class HearingService implements AutoCloseable {
    /// What `clinic.inbox.batch` is in every service.
    static final int POLL = 500;

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final HikariDataSource pool;
    private final ConfigurableApplicationContext context;

    /// What a service would find on its class path.
    @ImportAutoConfiguration({
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        KafkaAutoConfiguration.class,
        ClockConfiguration.class,
        OutboxConfiguration.class,
        InboxConfiguration.class
    })
    static class Parts {}

    /// @param poll how many events one transaction takes at most
    HearingService(Database database, BrokerProcess broker, int poll) {
        pool = database.pool(4);
        JdbcClient.create(pool).sql(Recorder.TABLE).update();
        context =
                new SpringApplicationBuilder(Parts.class)
                        .web(WebApplicationType.NONE)
                        .initializers(
                                (GenericApplicationContext parts) -> {
                                    parts.registerBean("dataSource", DataSource.class, () -> pool);
                                    parts.registerBean(
                                            "recorder",
                                            TopicListener.class,
                                            () -> new Recorder(parts.getBean(JdbcClient.class)));
                                })
                        .properties(
                                Map.of(
                                        "spring.config.name", "none-but-these",
                                        "spring.main.banner-mode", "off",
                                        "spring.main.log-startup-info", "false",
                                        "spring.application.name",
                                                "hearing-" + NEXT.getAndIncrement(),
                                        "spring.kafka.bootstrap-servers", broker.address(),
                                        "clinic.inbox.batch", poll,
                                        "clinic.outbox.relay", "false",
                                        "clinic.kafka.create-topics", "false"))
                        .run();
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
