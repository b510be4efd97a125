package clinic.common.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.testing.KafkaForTests;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/// What passes by itself: it is told, nothing is parked, no lane is lost without need.
class FaultsTest {
    private static final int EVENTS = 10;

    private final OutboxRig rig = new OutboxRig();
    private final UUID booking = UUID.randomUUID();
    private final List<MockProducer<byte[], byte[]>> producers = new CopyOnWriteArrayList<>();
    private final List<Relay> relays = new ArrayList<>();

    @AfterEach
    void stop() {
        relays.forEach(Relay::stop);
        assertThat(rig.column("select reason from outbox_dead")).isEmpty();
    }

    private Relay started(Connections connections, Sender.ProducerSource source) {
        Relay relay = new Relay(connections, source, OutboxRig.PROPERTIES, new Wake());
        relays.add(relay);
        relay.start();
        return relay;
    }

    private Connections database() {
        return () -> rig.database.dataSource().getConnection();
    }

    private Producer<byte[], byte[]> producer(boolean answering) {
        MockProducer<byte[], byte[]> opened =
                new MockProducer<>(
                        answering, null, new ByteArraySerializer(), new ByteArraySerializer());
        producers.add(opened);
        return opened;
    }

    /// The broker's partitions are not known yet when its first record comes.
    private Producer<byte[], byte[]> hesitating(UUID key, AtomicInteger hesitations) {
        MockProducer<byte[], byte[]> opened =
                new MockProducer<>(
                        false, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                    @Override
                    public synchronized Future<RecordMetadata> send(
                            ProducerRecord<byte[], byte[]> record, Callback callback) {
                        boolean hesitates = new String(record.key(), UTF_8).equals(key.toString());
                        if (hesitates && hesitations.getAndDecrement() > 0) {
                            var unknown = new TimeoutException("not present in metadata");
                            callback.onCompletion(null, unknown);
                            return CompletableFuture.failedFuture(unknown);
                        }
                        return super.send(record, callback);
                    }
                };
        producers.add(opened);
        return opened;
    }

    private List<String> sent(UUID key) {
        return producers.stream()
                .flatMap(producer -> producer.history().stream())
                .filter(record -> new String(record.key(), UTF_8).equals(key.toString()))
                .map(
                        record ->
                                new String(
                                        record.headers().lastHeader("ce_sequence").value(), UTF_8))
                .toList();
    }

    private static void awaitTrouble(Relay relay, String trouble) {
        Awaitility.await().untilAsserted(() -> assertThat(relay.trouble()).isEqualTo(trouble));
    }

    private List<String> sessions() {
        return rig.column(
                "select distinct pid::text from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock'"
                        + " and database = (select oid from pg_database where datname = current_database())");
    }

    @Test
    void aBrokerThatIsSlowToAnswerIsToldAndCostsNoLane() {
        Relay relay = started(database(), () -> producer(false));
        rig.announce(booking, 1, EVENTS);
        Awaitility.await().until(() -> relay.lanes().size() == Lanes.COUNT);
        List<String> before = sessions();
        awaitTrouble(relay, "the broker does not answer");
        Awaitility.await()
                .during(OutboxRig.PROPERTIES.silence())
                .atMost(OutboxRig.PROPERTIES.sendTimeout())
                .until(() -> relay.lanes().size() == Lanes.COUNT && sessions().equals(before));
        MockProducer<byte[], byte[]> producer = producers.getFirst();
        while (producer.completeNext()) {}
        rig.awaitEmpty();
        assertThat(producer.history()).as("no repeats").hasSize(EVENTS);
        Awaitility.await().until(() -> relay.trouble() == null);
    }

    @Test
    void whatIsNeverAnsweredIsSentByAnotherProducer() {
        started(database(), () -> producer(!producers.isEmpty()));
        rig.announce(booking, 1, EVENTS);
        rig.awaitEmpty();
        assertThat(producers).hasSize(2);
        assertThat(producers.getFirst().closed()).isTrue();
        assertThat(producers.getLast().history()).hasSize(EVENTS);
    }

    @Test
    void whatFailedAtOnceIsNotOvertakenWhileAnotherIsStillOnItsWay() {
        UUID other = UUID.randomUUID();
        AtomicInteger hesitations = new AtomicInteger(1);
        started(database(), () -> hesitating(booking, hesitations));
        rig.transaction.executeWithoutResult(
                _ -> {
                    rig.outbox.announce(OutboxRig.confirmed(other), 1);
                    rig.outbox.announce(OutboxRig.confirmed(booking), 1);
                });
        Awaitility.await().until(() -> hesitations.get() == 0 && !sent(other).isEmpty());
        rig.announce(booking, 2, 2);
        Awaitility.await()
                .during(OutboxRig.PROPERTIES.idlePoll().multipliedBy(10))
                .until(() -> sent(booking).isEmpty());
        Awaitility.await()
                .until(
                        () -> {
                            producers.forEach(MockProducer::completeNext);
                            return rig.rows() == 0;
                        });
        assertThat(sent(booking)).containsExactly("1", "2");
    }

    @Test
    void aDatabaseThatIsAwayIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        Connections away =
                () -> {
                    if (tries.incrementAndGet() <= 20) {
                        throw new SQLException("away");
                    }
                    return rig.database.dataSource().getConnection();
                };
        Relay relay = started(away, () -> producer(true));
        rig.announce(booking, 1, EVENTS);
        awaitTrouble(relay, "SQLException");
        rig.awaitEmpty();
        Awaitility.await().until(() -> relay.trouble() == null);
    }

    @Test
    void aDeadlockIsTriedAgain() {
        rig.jdbc.sql("create sequence tries").update();
        rig.jdbc
                .sql(
                        "create function refuse() returns trigger language plpgsql as $$ begin if nextval('tries') <= 3"
                                + " then raise exception using errcode = '40P01'; end if; return old; end $$")
                .update();
        rig.jdbc
                .sql(
                        "create trigger refuse before delete on outbox for each row execute function refuse()")
                .update();
        started(database(), () -> producer(true));
        rig.announce(booking, 1, EVENTS);
        rig.awaitEmpty();
    }

    @Test
    void aBrokerThatHangsIsWaitedForAndHeardAgainWhenItGoesOn()
            throws IOException, InterruptedException, ExecutionException {
        Relay relay;
        int port;
        // Takes connections and never says a word.
        try (ServerSocket hanging = new ServerSocket(0)) {
            port = hanging.getLocalPort();
            KafkaProperties kafka = new KafkaProperties();
            kafka.setBootstrapServers(List.of("localhost:" + port));
            Map<String, Object> settings =
                    OutboxConfiguration.producer(kafka, OutboxRig.PROPERTIES);
            relay = started(database(), Sender.kafka(settings));
            rig.announce(booking, 1, EVENTS);
            awaitTrouble(relay, "TimeoutException");
            assertThat(relay.lanes()).as("led nevertheless").hasSize(Lanes.COUNT);
        }
        KafkaForTests.startAt(port);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + port))) {
            admin.createTopics(List.of(new NewTopic("clinic.bookings.v1", 12, (short) 1)))
                    .all()
                    .get();
        }
        Awaitility.await().until(() -> rig.rows() == 0);
        Awaitility.await().until(() -> relay.trouble() == null);
    }
}
