package clinic.common.outbox;

import clinic.common.loop.Doorbell;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Sends batches. The producer never gives up a record on its own, for then later ones of the same
/// key could overtake it; it is closed instead, and what was on its way is sent again by another.
final class Sender implements AutoCloseable {
    private final ProducerSource producers;
    private final Doorbell bell;
    private @Nullable Producer<byte[], byte[]> producer;

    /// @param bell is rung whenever a batch has arrived
    Sender(ProducerSource producers, Doorbell bell) {
        this.producers = producers;
        this.bell = bell;
    }

    /// Makes producers with our settings.
    @FunctionalInterface
    interface ProducerSource {
        Producer<byte[], byte[]> open();
    }

    /// Opens a producer where none is open, which may take a while.
    Producer<byte[], byte[]> ready() {
        Producer<byte[], byte[]> open = producer;
        if (open == null) {
            open = producers.open();
            producer = open;
        }
        return open;
    }

    Flight send(List<OutboxRow> rows) {
        Flight flight = new Flight(rows, bell::ring);
        flight.start(ready());
        return flight;
    }

    /// Rests until a batch has arrived, something else has called, or the time is up.
    void await(Duration longest) throws InterruptedException {
        bell.await(longest);
    }

    /// Afterwards nothing of what was handed over is still on its way.
    @Override
    public void close() {
        Producer<byte[], byte[]> open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }

    static ProducerSource kafka(Map<String, Object> configuration) {
        return () ->
                new KafkaProducer<>(
                        configuration, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
