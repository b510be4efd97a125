package clinic.common.duework;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.outbox.Wake;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;

/// Random commands by several, fired by several at once whose connections break now and then,
/// against what a naive model says: nothing fires twice, nothing is missed, and nothing fires after
/// the commit that dropped it.
class DueModelTest {
    private static final int COMMANDERS = 4;
    private static final int COMMANDS = 250;
    private static final int POLLERS = 3;

    private final DueRig rig = new DueRig();
    private final Set<String> failedOnce = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everythingPlannedFiresOnceOrWasEndedBefore(long seed) throws Exception {
        rig.jdbc.sql("create table booking (id text primary key)").update();
        List<DueModel> models =
                IntStream.range(0, COMMANDERS)
                        .mapToObj(i -> new DueModel(rig, "c" + i + "-", new Random(seed * 100 + i)))
                        .toList();
        IntStream.range(0, COMMANDERS * 3)
                .forEach(
                        i ->
                                rig.jdbc
                                        .sql("insert into booking values (?)")
                                        .param("c" + i / 3 + "-" + i % 3)
                                        .update());
        List<DuePoller> pollers =
                IntStream.range(0, POLLERS)
                        .mapToObj(
                                i -> new DuePoller(round(seed + i), DueRig.PROPERTIES, new Wake()))
                        .toList();
        pollers.forEach(DuePoller::start);
        try (ExecutorService threads = Executors.newFixedThreadPool(COMMANDERS)) {
            List<Future<?>> runs = new ArrayList<>();
            for (DueModel model : models) {
                runs.add(
                        threads.submit(
                                () -> IntStream.range(0, COMMANDS).forEach(_ -> command(model))));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }
        pollers.forEach(DuePoller::stop);
        fireTheRest();
        assertThat(rig.fired())
                .as("seed %d", seed)
                .hasSizeGreaterThan(COMMANDS / 3)
                .containsExactlyInAnyOrderElementsOf(
                        models.stream().flatMap(model -> model.mustHaveFired().stream()).toList());
    }

    /// Time goes on with the commands.
    private void command(DueModel model) {
        model.command();
        synchronized (rig.clock) {
            rig.clock.now = rig.clock.now.plusMillis(100);
        }
    }

    private void fireTheRest() {
        DueRound last = round(0);
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .ignoreException(TransactionException.class)
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(
                        () -> {
                            rig.clock.now = rig.clock.now.plusSeconds(60);
                            last.fireAll();
                            return rig.left() == 0;
                        });
    }

    private DueRound round(long seed) {
        DataSource pool = rig.pooled();
        JdbcClient own = JdbcClient.create(pool);
        JdbcTransactionManager transactions = new JdbcTransactionManager(pool);
        DueWork work = new JdbcDueWork(own, rig.clock, DueRig.PROPERTIES, rig.wake);
        Random random = new Random(seed);
        return rig.round(
                transactions,
                action("ring", own, work, random),
                action("knock", own, work, random));
    }

    /// Announces only, or holds the booking before; some plan themselves anew, some fail the first
    /// time, and now and then the connection breaks before the commit.
    private DueAction action(String kind, JdbcClient own, DueWork work, Random random) {
        return new DueAction() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void fire(Due due) {
                String plan = Objects.requireNonNull(due.note());
                if (random.nextInt(3) == 0) {
                    DueModel.hold(own, due.subject());
                }
                if (random.nextInt(10) == 0 && failedOnce.add(plan)) {
                    throw new IllegalStateException("the first time");
                }
                own.sql("insert into fired (what) values (?)").param(plan).update();
                if (plan.endsWith(DueModel.CHAINED)) {
                    work.set(due.subject(), kind, due.dueAt().plusSeconds(5), plan + "again");
                }
                if (random.nextInt(60) == 0) {
                    own.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query(Boolean.class)
                            .single();
                }
            }
        };
    }
}
