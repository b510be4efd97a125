package clinic.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Several instances on a real database and a real broker.
class SharedLanesTest {
    private static final Duration TAKEN_OVER = Duration.ofSeconds(2);
    private static final int KEYS = 40;

    private final OutboxRig rig = new OutboxRig();
    private final Heard heard = new Heard("lanes-" + UUID.randomUUID());
    private final List<Instance> instances = new ArrayList<>();
    private final List<UUID> bookings =
            IntStream.range(0, KEYS).mapToObj(_ -> UUID.randomUUID()).toList();
    private long version;

    @AfterEach
    void stop() {
        instances.forEach(Instance::stop);
    }

    private Instance started() {
        Instance instance = new Instance(rig, heard.topic());
        instances.add(instance);
        instance.relay().start();
        return instance;
    }

    private void announce(int times) {
        for (int i = 0; i < times; i++) {
            version++;
            for (UUID booking : bookings) {
                rig.announce(booking, version, version);
            }
        }
    }

    private List<Integer> shares() {
        return instances.stream()
                .map(instance -> instance.relay().lanes().size())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private void awaitShares(Integer... shares) {
        Awaitility.await().untilAsserted(() -> assertThat(shares()).containsExactly(shares));
    }

    private static void awaitAll(Instance instance) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> instance.relay().lanes().size() == Lanes.COUNT);
    }

    private void allHeardInOrder() {
        rig.awaitEmpty();
        List<Long> all = LongStream.rangeClosed(1, version).boxed().toList();
        for (UUID booking : bookings) {
            assertThat(heard.withoutRepeats(booking)).isEqualTo(all);
        }
    }

    @Test
    void lanesAreSharedFairlyAndNoneIsLeftOutOrLedTwice() {
        Instance first = started();
        awaitShares(16);
        announce(5);
        started();
        announce(5);
        awaitShares(8, 8);
        announce(5);
        started();
        announce(5);
        awaitShares(6, 5, 5);
        Set<Integer> lanes = new TreeSet<>();
        instances.forEach(instance -> lanes.addAll(instance.relay().lanes()));
        assertThat(lanes).hasSize(Lanes.COUNT);
        announce(5);
        first.relay().stop();
        announce(5);
        awaitShares(8, 8, 0);
        allHeardInOrder();
    }

    @Test
    void othersTakeOverWithinTwoSecondsWhenOneIsKilled() {
        Instance killed = started();
        Instance other = started();
        awaitShares(8, 8);
        announce(3);
        long since = System.nanoTime();
        killed.die();
        awaitAll(other);
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(TAKEN_OVER);
        announce(3);
        allHeardInOrder();
    }

    @Test
    void aFrozenOneLosesItsLanesAndCanDeleteNothingWhenItComesBack() {
        Instance frozen = started();
        awaitShares(16);
        Instance other = started();
        awaitShares(8, 8);
        frozen.freeze();
        announce(3);
        Awaitility.await().until(frozen::isFrozen);
        awaitAll(other);
        announce(3);
        rig.awaitEmpty();
        frozen.thaw();
        announce(3);
        awaitShares(8, 8);
        announce(3);
        allHeardInOrder();
    }

    @Test
    void aCutConnectionIsReplacedAndTheLanesAreSharedAgain() {
        started();
        started();
        awaitShares(8, 8);
        for (int i = 0; i < 5; i++) {
            rig.jdbc
                    .sql(
                            "select pg_terminate_backend(pid)::text from pg_locks where locktype = 'advisory'"
                                    + " and database = (select oid from pg_database where datname = current_database())"
                                    + " order by random() limit 1")
                    .query(String.class)
                    .list();
            announce(3);
        }
        awaitShares(8, 8);
        allHeardInOrder();
    }
}
