package clinic.common.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What passes by itself undoes the poll, parks nothing, and the same poll succeeds afterwards.
class PassingFaultsTest {
    private final InboxRig rig = new InboxRig(true);
    private final UUID booking = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final ConsumerRecord<byte[], byte[]> first = rig.event(booking, 1);
    private final ConsumerRecord<byte[], byte[]> second = rig.event(other, 1);

    private final List<CompletableFuture<Void>> rivals = new ArrayList<>();

    @BeforeEach
    void twoRowsToFightFor() {
        rig.jdbc.sql("create table fought (id int primary key)").update();
        rig.jdbc.sql("insert into fought values (1), (2)").update();
    }

    @Test
    void aConnectionCutInTheMiddle() {
        passes(() -> run("select pg_terminate_backend(pg_backend_pid())"));
    }

    @Test
    void aConnectionCutInTheMiddleOfGoingOneByOne() {
        rig.listener.poisoned.add(other);
        rig.listener.fault =
                () ->
                        rig.listener.fault =
                                () -> run("select pg_terminate_backend(pg_backend_pid())");
        assertThatThrownBy(() -> rig.arrive(second, first)).satisfies(this::isTransient);
        assertThat(rig.statuses()).isEmpty();
        rig.arrive(second, first);
        assertThat(rig.heard(booking)).containsExactly(1L);
        assertThat(rig.statuses()).as("only the poison").containsExactly("PARKED");
    }

    @Test
    void aConnectionCutRightBeforeTheCommit() {
        passes(
                () -> {
                    int backend =
                            rig.jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
                    TransactionSynchronizationManager.registerSynchronization(
                            new TransactionSynchronization() {
                                @Override
                                public void beforeCommit(boolean readOnly) {
                                    rig.database
                                            .jdbc()
                                            .sql("select pg_terminate_backend(?, 5000)")
                                            .param(backend)
                                            .query(Boolean.class)
                                            .single();
                                }
                            });
                });
    }

    @Test
    void aDeadlock() throws SQLException {
        try (Connection rival = rig.database.dataSource().getConnection()) {
            rival.setAutoCommit(false);
            rival.createStatement().execute("select from fought where id = 2 for update");
            passes(
                    () -> {
                        run("set local deadlock_timeout = '300ms'");
                        run("select 1 from fought where id = 1 for update");
                        CompletableFuture<Void> closing =
                                CompletableFuture.runAsync(() -> lock(rival, 1));
                        rivals.add(closing);
                        run("select 1 from fought where id = 2 for update");
                    });
            rivals.forEach(CompletableFuture::join);
        }
    }

    @Test
    void aSerializationFailure() {
        passes(() -> run("do $$ begin raise exception using errcode = '40001'; end $$"));
    }

    @Test
    void aLockNotHadInTime() throws SQLException {
        try (Connection rival = rig.database.dataSource().getConnection()) {
            rival.setAutoCommit(false);
            rival.createStatement().execute("select from fought where id = 2 for update");
            passes(
                    () -> {
                        run("set local lock_timeout = '20ms'");
                        run("select 1 from fought where id = 2 for update");
                    });
        }
    }

    @Test
    void aStatementThatTookTooLong() {
        passes(
                () -> {
                    run("set local statement_timeout = '20ms'");
                    run("select pg_sleep(5)");
                });
    }

    @Test
    void aTransactionThatTookTooLong() {
        passes(
                () -> {
                    run("set local transaction_timeout = '50ms'");
                    run("select pg_sleep(5)");
                });
    }

    private void passes(Runnable fault) {
        rig.listener.fault = fault;
        assertThatThrownBy(() -> rig.arrive(first, second)).satisfies(this::isTransient);
        assertThat(rig.heard(booking)).isEmpty();
        assertThat(rig.statuses()).isEmpty();
        assertThat(rig.applied(booking)).isEmpty();
        rig.arrive(first, second, rig.event(booking, 2));
        assertThat(rig.heard(booking)).containsExactly(1L, 2L);
        assertThat(rig.heard(other)).containsExactly(1L);
        assertThat(rig.applied(booking)).containsExactly(1L, 2L);
        assertThat(rig.statuses()).isEmpty();
    }

    private void isTransient(Throwable failure) {
        assertThat(Failures.isTransient(failure)).as(Failures.describe(failure)).isTrue();
    }

    private void run(String sql) {
        if (sql.startsWith("select")) {
            rig.jdbc.sql(sql).query((_, _) -> 1).list();
        } else {
            rig.jdbc.sql(sql).update();
        }
    }

    private static void lock(Connection rival, int row) {
        try {
            rival.createStatement().execute("select from fought where id = " + row + " for update");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
