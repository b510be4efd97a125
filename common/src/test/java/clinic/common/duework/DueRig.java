package clinic.common.duework;

import clinic.common.id.Ids;
import clinic.common.outbox.Wake;
import clinic.common.testing.PostgresForTests;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Due work on a real database with a clock that is moved by hand, and an action that writes down
/// what it is fired for.
final class DueRig {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final DueWorkProperties PROPERTIES =
            new DueWorkProperties(
                    true,
                    50,
                    Duration.ofSeconds(1),
                    Duration.ofMillis(300),
                    Duration.ofMillis(20),
                    Duration.ofMillis(100),
                    Duration.ofMillis(5),
                    Duration.ofMillis(20),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    3);

    final PostgresForTests.TestDatabase database = PostgresForTests.migrated("due_test");
    final JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
    final JdbcClient jdbc = JdbcClient.create(Objects.requireNonNull(transactions.getDataSource()));
    final TransactionTemplate transaction = new TransactionTemplate(transactions);
    final HandClock clock = new HandClock();
    final Wake wake = new Wake();
    final JdbcDueWork work = new JdbcDueWork(jdbc, clock, PROPERTIES, wake);
    Consumer<Due> besides = _ -> {};

    DueRig() {
        jdbc.sql("create table fired (place bigint generated always as identity, what text)")
                .update();
    }

    void set(String subject, Instant dueAt) {
        transaction.executeWithoutResult(_ -> work.set(subject, "ring", dueAt));
    }

    List<String> fired() {
        return jdbc.sql("select what from fired order by place").query(String.class).list();
    }

    int left() {
        return jdbc.sql("select count(*) from due_work").query(Integer.class).single();
    }

    DueRound round() {
        return round(Objects.requireNonNull(transactions.getDataSource()));
    }

    DataSource pooled() {
        com.zaxxer.hikari.HikariDataSource pool = new com.zaxxer.hikari.HikariDataSource();
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(2);
        return pool;
    }

    DueRound round(DataSource source) {
        JdbcClient own = JdbcClient.create(source);
        DueAction ring =
                new DueAction() {
                    @Override
                    public String kind() {
                        return "ring";
                    }

                    @Override
                    public void fire(Due due) {
                        besides.accept(due);
                        own.sql("insert into fired (what) values (?)")
                                .param(due.subject())
                                .update();
                    }
                };
        return new DueRound(
                new DueRows(own, PROPERTIES),
                List.of(ring),
                clock,
                new Ids(clock),
                PROPERTIES,
                new SimpleMeterRegistry(),
                source == transactions.getDataSource()
                        ? transactions
                        : new JdbcTransactionManager(source));
    }

    static final class HandClock extends Clock {
        volatile Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
