package clinic.bench.due;

import clinic.bench.Database;
import clinic.common.contract.BookingContract;
import clinic.common.contract.Stage;
import clinic.common.duework.Due;
import clinic.common.duework.DueAction;
import clinic.common.duework.DueWorkConfiguration;
import clinic.common.outbox.Outbox;
import clinic.common.outbox.OutboxConfiguration;
import clinic.common.time.ClockConfiguration;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// As much of a service as announcing needs, with the settings every service has. All engines
/// announce through it: one contract event per firing, in a transaction. Nobody sends the events.
final class Service implements AutoCloseable {
    static final String KIND = "bench";

    private final HikariDataSource pool;
    private final ConfigurableApplicationContext context;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    /// What a service would find on its class path.
    @ImportAutoConfiguration({
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        KafkaAutoConfiguration.class,
        ClockConfiguration.class,
        OutboxConfiguration.class,
        DueWorkConfiguration.class
    })
    static class Parts {}

    private Service(Database database, int connections, @Nullable BiConsumer<Due, Outbox> action) {
        pool = database.pool(connections);
        context =
                new SpringApplicationBuilder(Parts.class)
                        .web(WebApplicationType.NONE)
                        .initializers(
                                (GenericApplicationContext parts) -> {
                                    parts.registerBean("dataSource", DataSource.class, () -> pool);
                                    if (action != null) {
                                        parts.registerBean(
                                                "bench",
                                                DueAction.class,
                                                () -> action(parts.getBean(Outbox.class), action));
                                    }
                                })
                        .properties(
                                Map.of(
                                        "spring.config.name", "none-but-these",
                                        "spring.main.banner-mode", "off",
                                        "spring.main.log-startup-info", "false",
                                        "spring.application.name", "booking-service",
                                        "clinic.outbox.relay", "false",
                                        "clinic.kafka.create-topics", "false"))
                        .run();
        outbox = context.getBean(Outbox.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    /// One that fires its due work with this action.
    static Service firing(Database database, BiConsumer<Due, Outbox> action) {
        return new Service(database, 8, action);
    }

    /// One whose work is fired by another engine.
    static Service announcing(Database database, int connections) {
        return new Service(database, connections, null);
    }

    private static DueAction action(Outbox outbox, BiConsumer<Due, Outbox> action) {
        return new DueAction() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public void fire(Due due) {
                action.accept(due, outbox);
            }
        };
    }

    static void announce(Outbox outbox, String subject) {
        UUID id = UUID.fromString(subject);
        outbox.announce(new BookingContract.Confirmed(id, id, Stage.CONFIRMED), 1);
    }

    /// In a transaction of its own, for engines that have none around a job.
    void announce(String subject) {
        transaction.executeWithoutResult(_ -> announce(outbox, subject));
    }

    DataSource dataSource() {
        return pool;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
