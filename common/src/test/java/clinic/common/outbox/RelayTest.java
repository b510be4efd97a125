package clinic.common.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Against a broker that fails where it is told to, which a real one does not.
class RelayTest {
    private final OutboxRig rig = new OutboxRig();
    private final UUID booking = UUID.randomUUID();
    private final FailingBroker broker = new FailingBroker();
    private final List<Relay> relays = new ArrayList<>();

    @AfterEach
    void stopRelays() {
        relays.forEach(Relay::stop);
    }

    private Relay started() {
        Relay relay = rig.relay(broker::producer);
        relays.add(relay);
        relay.start();
        return relay;
    }

    @Test
    void eachKeyIsSentInItsOrder() {
        UUID other = UUID.randomUUID();
        for (int version = 1; version <= 300; version++) {
            rig.announce(booking, version, version);
            rig.announce(other, version, version);
        }
        started();
        rig.awaitEmpty();
        assertThat(broker.sequences(booking)).isEqualTo(oneTo(300));
        assertThat(broker.sequences(other)).isEqualTo(oneTo(300));
    }

    @Test
    void aFailedSendIsRepeatedFromThereOnAndNothingIsLost() {
        broker.failAt(7, new NetworkException("the broker is away"));
        broker.failAt(60, new NetworkException("and again"));
        rig.announce(booking, 1, 100);
        started();
        rig.awaitEmpty();
        assertThat(broker.withoutRepeats(booking)).isEqualTo(oneTo(100));
        assertThat(broker.producersOpened()).isGreaterThan(2);
    }

    @Test
    void aCrashBetweenSendingAndDeletingOnlyLeadsToRepeats() {
        rig.jdbc
                .sql(
                        "create function refuse() returns trigger language plpgsql as"
                                + " $$ begin perform pg_terminate_backend(pg_backend_pid()); return old; end $$")
                .update();
        rig.jdbc
                .sql(
                        "create trigger refuse before delete on outbox for each row execute function refuse()")
                .update();
        rig.announce(booking, 1, 10);
        started();
        Awaitility.await().until(() -> broker.sequences(booking).size() >= 20);
        assertThat(rig.rows()).isEqualTo(10);
        rig.jdbc.sql("drop trigger refuse on outbox").update();
        rig.awaitEmpty();
        assertThat(broker.withoutRepeats(booking)).isEqualTo(oneTo(10));
    }

    @Test
    void whatCanNeverBeSentIsParkedAndTheOthersGo() {
        UUID other = UUID.randomUUID();
        rig.announce(other, 1, 3);
        rig.announce(booking, 1, 1);
        rig.announce(other, 4, 6);
        broker.refuse(booking, new RecordTooLargeException("too large"));
        started();
        rig.awaitEmpty();
        assertThat(broker.withoutRepeats(other)).isEqualTo(oneTo(6));
        assertThat(rig.column("select reason from outbox_dead"))
                .singleElement()
                .asString()
                .contains("RecordTooLarge");
    }

    @Test
    void aCutConnectionIsReplacedAndTheLanesAreLedAgain() {
        Relay relay = started();
        Awaitility.await().until(() -> relay.lanes().size() == Lanes.COUNT);
        rig.jdbc
                .sql(
                        "select pg_terminate_backend(pid)::text from pg_locks where locktype = 'advisory'"
                                + " and database = (select oid from pg_database where datname = current_database())")
                .query(String.class)
                .list();
        rig.announce(booking, 1, 5);
        rig.awaitEmpty();
        assertThat(broker.withoutRepeats(booking)).isEqualTo(oneTo(5));
    }

    @Test
    void aTransactionThatCommitsLateIsNotSkipped() {
        started();
        UUID late = UUID.randomUUID();
        rig.transaction.executeWithoutResult(
                status -> {
                    rig.outbox.announce(OutboxRig.confirmed(late), 1);
                    status.flush();
                    for (int version = 1; version <= 4; version++) {
                        announceElsewhere(version);
                        int sent = version;
                        Awaitility.await().until(() -> broker.sequences(booking).size() == sent);
                    }
                });
        rig.announce(late, 2, 2);
        rig.awaitEmpty();
        assertThat(broker.sequences(late)).containsExactly(1L, 2L);
    }

    private void announceElsewhere(int version) {
        try {
            Thread.ofPlatform().start(() -> rig.announce(booking, version, version)).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> oneTo(long last) {
        return java.util.stream.LongStream.rangeClosed(1, last).boxed().toList();
    }

    /// Takes what it is sent, except where it is told otherwise.
    private static final class FailingBroker {
        private final List<ProducerRecord<byte[], byte[]>> taken =
                Collections.synchronizedList(new ArrayList<>());
        private final Map<Integer, RuntimeException> failures = new HashMap<>();
        private final Map<String, RuntimeException> refused = new HashMap<>();
        private int sent;
        private int opened;

        void failAt(int number, RuntimeException failure) {
            failures.put(number, failure);
        }

        void refuse(UUID key, RuntimeException failure) {
            refused.put(key.toString(), failure);
        }

        synchronized MockProducer<byte[], byte[]> producer() {
            opened++;
            return new MockProducer<>(
                    true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                @Override
                public synchronized Future<RecordMetadata> send(
                        ProducerRecord<byte[], byte[]> record, Callback answered) {
                    RuntimeException failure = failureOf(record);
                    if (failure != null) {
                        answered.onCompletion(null, failure);
                        return CompletableFuture.failedFuture(failure);
                    }
                    taken.add(record);
                    return super.send(record, answered);
                }
            };
        }

        private synchronized @Nullable RuntimeException failureOf(
                ProducerRecord<byte[], byte[]> record) {
            sent++;
            RuntimeException refusal = refused.get(new String(record.key(), UTF_8));
            return refusal != null ? refusal : failures.remove(sent);
        }

        synchronized int producersOpened() {
            return opened;
        }

        List<Long> sequences(UUID key) {
            synchronized (taken) {
                return taken.stream()
                        .filter(record -> new String(record.key(), UTF_8).equals(key.toString()))
                        .map(record -> record.headers().lastHeader("ce_sequence").value())
                        .map(value -> Long.valueOf(new String(value, UTF_8)))
                        .toList();
            }
        }

        /// In the order in which each was there for the first time.
        List<Long> withoutRepeats(UUID key) {
            return List.copyOf(new LinkedHashSet<>(sequences(key)));
        }
    }
}
