package clinic.common.duework;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.outbox.Wake;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What happens when several are at it at once.
class DueRaceTest {
    private final DueRig rig = new DueRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aHolderOfTheBookingWhoDropsItsWorkIsNotLockedOutByAFiring() {
        rig.jdbc.sql("create table booking (id text primary key)").update();
        rig.jdbc.sql("insert into booking values ('booking-1')").update();
        rig.set("booking-1", DueRig.NOON);
        rig.besides = _ -> lockBooking();
        Thread firing =
                rig.transaction.execute(
                        _ -> {
                            lockBooking();
                            Thread started =
                                    Thread.ofPlatform().start(() -> rig.round().fireSome());
                            Awaitility.await().until(this::somebodyWaits);
                            rig.work.drop("booking-1", "ring");
                            return started;
                        });
        Awaitility.await().until(() -> !Objects.requireNonNull(firing).isAlive());
        assertThat(rig.fired()).isEmpty();
        assertThat(rig.left()).isZero();
    }

    @Test
    void whatPlansItselfAnewIsStillDroppedByACommandThatHadToWait() {
        DueWork elsewhere = new JdbcDueWork(rig.another(), rig.clock, DueRig.PROPERTIES, rig.wake);
        AtomicReference<Thread> command = new AtomicReference<>();
        rig.besides =
                due -> {
                    rig.work.set(due.subject(), "ring", DueRig.NOON.plusSeconds(60));
                    command.set(
                            Thread.ofPlatform().start(() -> elsewhere.drop(due.subject(), "ring")));
                    Awaitility.await().until(this::somebodyWaits);
                };
        rig.set("booking-1", DueRig.NOON);
        rig.round().fireSome();
        Awaitility.await().until(() -> !Objects.requireNonNull(command.get()).isAlive());
        assertThat(rig.fired()).containsExactly("booking-1");
        assertThat(rig.left()).isZero();
    }

    private void lockBooking() {
        rig.jdbc.sql("select id from booking for update").query(String.class).single();
    }

    private boolean somebodyWaits() {
        return rig.database
                        .jdbc()
                        .sql(
                                "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                        + " and datname = current_database()")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Test
    void tenThousandAreFiredOnceEachByTwoPollers() {
        rig.transaction.executeWithoutResult(
                _ ->
                        rig.jdbc
                                .sql(
                                        "insert into due_work (subject, kind, due_at, try_at)"
                                                + " select 'booking-' || n, 'ring', ?, ? from generate_series(1, 10000) n")
                                .param(DueRig.NOON.atOffset(ZoneOffset.UTC))
                                .param(DueRig.NOON.atOffset(ZoneOffset.UTC))
                                .update());
        List<DuePoller> pollers =
                IntStream.range(0, 2)
                        .mapToObj(_ -> new DuePoller(rig.instance(), DueRig.PROPERTIES, new Wake()))
                        .toList();
        pollers.forEach(DuePoller::start);
        Awaitility.await().until(() -> rig.left() == 0);
        pollers.forEach(DuePoller::stop);
        assertThat(rig.jdbc.sql("select count(*) from fired").query(Integer.class).single())
                .isEqualTo(10_000);
        assertThat(
                        rig.jdbc
                                .sql("select count(distinct what) from fired")
                                .query(Integer.class)
                                .single())
                .isEqualTo(10_000);
    }

    @Test
    void aMovedClockIsNoticed() {
        rig.set("booking-1", DueRig.NOON.plus(Duration.ofDays(7)));
        DuePoller poller = new DuePoller(rig.round(), DueRig.PROPERTIES, rig.wake);
        poller.start();
        rig.clock.now = DueRig.NOON.plus(Duration.ofDays(8));
        Awaitility.await().until(() -> rig.left() == 0);
        poller.stop();
        assertThat(rig.fired()).containsExactly("booking-1");
    }

    @Test
    void whatIsMovedByAnotherWhileItFiresIsUndoneAndFiresLater() {
        rig.besides =
                due ->
                        rig.database
                                .jdbc()
                                .sql("update due_work set due_at = ?, try_at = ?")
                                .param(DueRig.NOON.plusSeconds(60).atOffset(ZoneOffset.UTC))
                                .param(DueRig.NOON.plusSeconds(60).atOffset(ZoneOffset.UTC))
                                .update();
        rig.set("booking-1", DueRig.NOON);
        rig.round().fireAll();
        assertThat(rig.fired()).isEmpty();
        rig.besides = _ -> {};
        rig.clock.now = DueRig.NOON.plusSeconds(60);
        rig.round().fireAll();
        assertThat(rig.fired()).containsExactly("booking-1");
    }
}
