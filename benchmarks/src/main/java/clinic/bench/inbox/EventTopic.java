package clinic.bench.inbox;

import clinic.bench.BrokerProcess;
import clinic.common.contract.BookingContract;
import clinic.common.contract.ContractSchemas;
import clinic.common.contract.Envelope;
import clinic.common.contract.EventCodec;
import clinic.common.contract.Stage;
import clinic.common.contract.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The bookings' topic with events of many bookings, each booking's in order. Every round reads it
/// from the beginning, as a service of its own.
final class EventTopic implements AutoCloseable {
    private static final int PARTITIONS = 12;
    private static final int EVENTS_OF_A_BOOKING = 20;

    private final Admin admin;

    EventTopic(BrokerProcess broker, int events) throws InterruptedException, ExecutionException {
        admin = Admin.create(Map.of("bootstrap.servers", broker.address()));
        admin.createTopics(List.of(new NewTopic(Topics.BOOKINGS, PARTITIONS, (short) 1)))
                .all()
                .get();
        fill(broker, events);
    }

    private static void fill(BrokerProcess broker, int events) {
        EventCodec codec = new EventCodec(new ContractSchemas());
        int bookings = Math.max(1, events / EVENTS_OF_A_BOOKING);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                broker.address(),
                                "compression.type",
                                "lz4",
                                "linger.ms",
                                20),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            for (int i = 0; i < events; i++) {
                producer.send(codec.write(event(i % bookings, i / bookings + 1L)));
            }
        }
    }

    private static Envelope event(int number, long sequence) {
        UUID booking = new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
        UUID id =
                new UUID(0x0198_0000_0000_7000L | sequence << 16, 0x8000_0000_0000_0000L + number);
        return new Envelope(
                id,
                "/booking-service",
                Instant.EPOCH.plusSeconds(sequence),
                sequence,
                id,
                null,
                null,
                new BookingContract.Confirmed(booking, booking, Stage.CONFIRMED));
    }

    @Override
    public void close() throws InterruptedException, ExecutionException {
        admin.deleteTopics(List.of(Topics.BOOKINGS)).all().get();
        admin.close();
    }
}
