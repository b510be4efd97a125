package clinic.common.outbox;

import clinic.common.testing.KafkaForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/// A relay on a real broker that can be killed or frozen in the middle of its work.
final class Instance {
    private final OutboxRig rig;
    private final String topic;
    private final Relay relay;
    private final CountDownLatch thawed = new CountDownLatch(1);
    private volatile boolean dead;
    private volatile boolean freezing;
    private volatile boolean frozen;
    private volatile @Nullable Connection connection;
    private volatile @Nullable Producer<byte[], byte[]> producer;

    /// @param topic where everything is sent to
    Instance(OutboxRig rig, String topic) {
        this.rig = rig;
        this.topic = topic;
        this.relay = new Relay(this::connect, this::produce, OutboxRig.PROPERTIES, new Wake());
    }

    Relay relay() {
        return relay;
    }

    private Connection connect() throws SQLException {
        if (dead) {
            throw new SQLException("this instance is dead");
        }
        Connection opened = rig.database.dataSource().getConnection();
        connection = opened;
        return opened;
    }

    private Producer<byte[], byte[]> produce() {
        KafkaProperties kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of(KafkaForTests.address()));
        Map<String, Object> settings =
                new HashMap<>(OutboxConfiguration.producer(kafka, OutboxRig.PROPERTIES));
        Producer<byte[], byte[]> opened =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer()) {
                    @Override
                    public java.util.concurrent.Future<RecordMetadata> send(
                            ProducerRecord<byte[], byte[]> record, Callback answered) {
                        hold();
                        return super.send(
                                new ProducerRecord<>(
                                        topic,
                                        null,
                                        record.key(),
                                        record.value(),
                                        record.headers()),
                                answered);
                    }
                };
        producer = opened;
        return opened;
    }

    private void hold() {
        if (freezing) {
            frozen = true;
            try {
                thawed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// As far as others can see: its connection ends, and it sends nothing any more.
    void die() throws IllegalStateException {
        dead = true;
        Producer<byte[], byte[]> sending = producer;
        if (sending != null) {
            sending.close(java.time.Duration.ZERO);
        }
        Connection open = connection;
        try {
            if (open != null) {
                open.abort(Runnable::run);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The next thing it would send, it does not: its thread stands still.
    void freeze() {
        freezing = true;
    }

    boolean isFrozen() {
        return frozen;
    }

    void thaw() {
        freezing = false;
        thawed.countDown();
    }

    void stop() {
        thaw();
        relay.stop();
    }
}
