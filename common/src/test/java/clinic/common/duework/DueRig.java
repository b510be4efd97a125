package clinic.common.duework;

import clinic.common.id.Ids;
import clinic.common.outbox.Wake;
import clinic.common.testing.PostgresForTests;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
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
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final JdbcDueWork work = new JdbcDueWork(jdbc, clock, PROPERTIES, wake);
    Consumer<Due> besides = _ -> {};
    private final List<HikariDataSource> pools = new ArrayList<>();

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
        return round(new Ring(jdbc, due -> besides.accept(due)));
    }

    /// One that works on the rig's own data source.
    DueRound round(DueAction... actions) {
        return round(transactions, actions);
    }

    /// One instance among several, with connections of its own.
    DueRound instance() {
        return instance((_, due) -> besides.accept(due));
    }

    DueRound instance(BiConsumer<JdbcClient, Due> besides) {
        DataSource pool = pooled();
        JdbcClient own = JdbcClient.create(pool);
        return round(
                new JdbcTransactionManager(pool), new Ring(own, due -> besides.accept(own, due)));
    }

    DueRound round(JdbcTransactionManager own, DueAction... actions) {
        return new DueRound(
                new DueRows(JdbcClient.create(source(own)), PROPERTIES),
                List.of(actions),
                clock,
                new Ids(clock),
                PROPERTIES,
                meters,
                own);
    }

    static DataSource source(JdbcTransactionManager own) {
        return Objects.requireNonNull(own.getDataSource());
    }

    DataSource pooled() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(2);
        pools.add(pool);
        return pool;
    }

    /// Lets go of the connections of all instances.
    void close() {
        pools.forEach(HikariDataSource::close);
    }

    /// As if the connection of another one.
    JdbcClient another() {
        return database.jdbc();
    }

    /// Writes down what it is fired for, and does what the test wants besides.
    record Ring(JdbcClient jdbc, Consumer<Due> besides) implements DueAction {

        @Override
        public String kind() {
            return "ring";
        }

        @Override
        public void fire(Due due) {
            besides.accept(due);
            jdbc.sql("insert into fired (what) values (?)").param(due.subject()).update();
        }
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
