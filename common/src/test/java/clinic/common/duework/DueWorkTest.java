package clinic.common.duework;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DueWorkTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final DueWorkProperties PROPERTIES =
            new DueWorkProperties(
                    true,
                    50,
                    Duration.ofMillis(20),
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    3);

    private final PostgresForTests.TestDatabase database = PostgresForTests.migrated("due_test");
    private final JdbcTransactionManager transactions =
            new JdbcTransactionManager(database.dataSource());
    private final JdbcClient jdbc =
            JdbcClient.create(Objects.requireNonNull(transactions.getDataSource()));
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private final HandClock clock = new HandClock();
    private final Wake wake = new Wake();
    private final JdbcDueWork work = new JdbcDueWork(jdbc, clock, PROPERTIES, wake);
    private Consumer<Due> besides = _ -> {};

    DueWorkTest() {
        jdbc.sql("create table fired (place bigint generated always as identity, what text)")
                .update();
    }

    @Test
    void workIsFiredWhenItsTimeHasComeAndNotBefore() {
        set("booking-1", NOON.plusSeconds(60));
        assertThat(round().fireAll()).isZero();
        clock.now = NOON.plusSeconds(60);
        round().fireAll();
        round().fireAll();
        assertThat(fired()).containsExactly("booking-1");
        assertThat(left()).isZero();
    }

    @Test
    void theOldestIsFiredFirst() {
        set("c", NOON.minusSeconds(10));
        set("a", NOON.minusSeconds(30));
        set("b", NOON.minusSeconds(20));
        round().fireAll();
        assertThat(fired()).containsExactly("a", "b", "c");
    }

    @Test
    void settingItAgainMovesItAndDroppingItEndsIt() {
        set("moved", NOON);
        set("moved", NOON.plusSeconds(60));
        set("dropped", NOON);
        set("all dropped", NOON);
        transaction.executeWithoutResult(_ -> work.drop("dropped", "ring"));
        transaction.executeWithoutResult(_ -> work.dropAll("all dropped"));
        round().fireAll();
        assertThat(fired()).isEmpty();
        clock.now = NOON.plusSeconds(60);
        round().fireAll();
        assertThat(fired()).containsExactly("moved");
    }

    @Test
    void aTransactionRolledBackSetsNothing() {
        transaction.executeWithoutResult(
                status -> {
                    work.set("booking-1", "ring", NOON);
                    status.setRollbackOnly();
                });
        assertThat(round().fireAll()).isZero();
    }

    @Test
    void anActionMayPlanItsOwnWorkAnew() {
        besides = due -> work.set(due.subject(), "ring", NOON.plusSeconds(60), "again");
        set("booking-1", NOON);
        round().fireAll();
        assertThat(fired()).containsExactly("booking-1");
        assertThat(left()).isEqualTo(1);
        clock.now = NOON.plusSeconds(60);
        besides = due -> work.dropAll(due.subject());
        round().fireAll();
        assertThat(fired()).containsExactly("booking-1", "booking-1");
        assertThat(left()).isZero();
    }

    @Test
    void anActionThatDropsTheOthersOfItsSubjectIsObeyed() {
        besides = due -> work.drop(due.subject(), "later");
        set("booking-1", NOON.minusSeconds(2));
        transaction.executeWithoutResult(_ -> work.set("booking-1", "later", NOON.minusSeconds(1)));
        round().fireAll();
        assertThat(fired()).containsExactly("booking-1");
    }

    @Test
    void whatIsMovedByAnotherWhileItFiresIsUndoneAndFiresLater() {
        besides =
                due ->
                        database.jdbc()
                                .sql("update due_work set due_at = ?, try_at = ?")
                                .param(NOON.plusSeconds(60).atOffset(ZoneOffset.UTC))
                                .param(NOON.plusSeconds(60).atOffset(ZoneOffset.UTC))
                                .update();
        set("booking-1", NOON);
        round().fireAll();
        assertThat(fired()).isEmpty();
        besides = _ -> {};
        clock.now = NOON.plusSeconds(60);
        round().fireAll();
        assertThat(fired()).containsExactly("booking-1");
    }

    @Test
    void whatFailsIsTriedAgainLaterAndGivenUpInTheEndWhileTheOthersGoOn() {
        besides =
                due -> {
                    if (due.subject().equals("broken")) {
                        throw new IllegalStateException("said the name of a patient");
                    }
                };
        set("broken", NOON.minusSeconds(1));
        set("whole", NOON);
        round().fireAll();
        assertThat(fired()).containsExactly("whole");
        assertThat(round().fireAll()).as("not at once again").isZero();
        clock.now = NOON.plusSeconds(10);
        assertThat(round().fireAll()).isEqualTo(1);
        clock.now = NOON.plusSeconds(30);
        assertThat(round().fireAll()).isEqualTo(1);
        assertThat(left()).isZero();
        assertThat(jdbc.sql("select last_error from due_dead").query(String.class).single())
                .startsWith("IllegalStateException")
                .doesNotContain("patient");
    }

    @Test
    void aHolderOfTheBookingWhoDropsItsWorkIsNotLockedOutByAFiring() {
        jdbc.sql("create table booking (id text primary key)").update();
        jdbc.sql("insert into booking values ('booking-1')").update();
        set("booking-1", NOON);
        besides = _ -> lockBooking();
        Thread firing =
                transaction.execute(
                        _ -> {
                            lockBooking();
                            Thread started = Thread.ofPlatform().start(() -> round().fireSome());
                            Awaitility.await().until(this::somebodyWaits);
                            work.drop("booking-1", "ring");
                            return started;
                        });
        Awaitility.await().until(() -> !Objects.requireNonNull(firing).isAlive());
        assertThat(fired()).isEmpty();
        assertThat(left()).isZero();
    }

    private void lockBooking() {
        jdbc.sql("select id from booking for update").query(String.class).single();
    }

    private boolean somebodyWaits() {
        return database.jdbc()
                        .sql(
                                "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                        + " and datname = current_database()")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Test
    void tenThousandAreFiredOnceEachByTwoPollers() {
        transaction.executeWithoutResult(
                _ ->
                        jdbc.sql(
                                        "insert into due_work (subject, kind, due_at, try_at)"
                                                + " select 'booking-' || n, 'ring', ?, ? from generate_series(1, 10000) n")
                                .param(NOON.atOffset(ZoneOffset.UTC))
                                .param(NOON.atOffset(ZoneOffset.UTC))
                                .update());
        List<DuePoller> pollers =
                IntStream.range(0, 2)
                        .mapToObj(_ -> new DuePoller(round(pooled()), PROPERTIES, new Wake()))
                        .toList();
        pollers.forEach(DuePoller::start);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> left() == 0);
        pollers.forEach(DuePoller::stop);
        assertThat(jdbc.sql("select count(*) from fired").query(Integer.class).single())
                .isEqualTo(10_000);
        assertThat(jdbc.sql("select count(distinct what) from fired").query(Integer.class).single())
                .isEqualTo(10_000);
    }

    @Test
    void aMovedClockIsNoticed() {
        set("booking-1", NOON.plus(Duration.ofDays(7)));
        DuePoller poller = new DuePoller(round(), PROPERTIES, wake);
        poller.start();
        clock.now = NOON.plus(Duration.ofDays(8));
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> left() == 0);
        poller.stop();
        assertThat(fired()).containsExactly("booking-1");
    }

    private void set(String subject, Instant dueAt) {
        transaction.executeWithoutResult(_ -> work.set(subject, "ring", dueAt));
    }

    private List<String> fired() {
        return jdbc.sql("select what from fired order by place").query(String.class).list();
    }

    private int left() {
        return jdbc.sql("select count(*) from due_work").query(Integer.class).single();
    }

    private DueRound round() {
        return round(Objects.requireNonNull(transactions.getDataSource()));
    }

    private DataSource pooled() {
        com.zaxxer.hikari.HikariDataSource pool = new com.zaxxer.hikari.HikariDataSource();
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(2);
        return pool;
    }

    private DueRound round(DataSource source) {
        JdbcClient own = JdbcClient.create(source);
        JdbcDueWork ownWork =
                source == transactions.getDataSource()
                        ? work
                        : new JdbcDueWork(own, clock, PROPERTIES, wake);
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
                new DueRows(own),
                ownWork,
                List.of(ring),
                clock,
                new Ids(clock),
                PROPERTIES,
                new SimpleMeterRegistry(),
                source == transactions.getDataSource()
                        ? transactions
                        : new JdbcTransactionManager(source));
    }

    private static final class HandClock extends Clock {
        private volatile Instant now = NOON;

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
