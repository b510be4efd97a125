package clinic.bench.relay;

import clinic.bench.BrokerProcess;
import clinic.bench.Database;
import clinic.common.outbox.OutboxConfiguration;
import clinic.common.outbox.Wake;
import clinic.common.time.ClockConfiguration;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/// As much of a service as its outbox and relay need, with the settings every service has.
final class Service implements AutoCloseable {
    private static final int POOL = 8;

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
        OutboxConfiguration.class
    })
    static class Parts {}

    Service(Database database, BrokerProcess broker) {
        pool = database.pool(POOL);
        context =
                Contexts.start(
                        Parts.class,
                        Map.of(
                                "spring.kafka.bootstrap-servers",
                                broker.address(),
                                "clinic.kafka.create-topics",
                                "false"),
                        pool,
                        _ -> {});
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// As after a commit of this service.
    void wake() {
        context.getBean("relayWake", Wake.class).up();
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
