package clinic.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// Records that nobody can apply.
enum Poison {
    NO_CLOUD_EVENT,
    UNKNOWN_TYPE,
    UNKNOWN_VERSION,
    BROKEN_SCHEMA,
    MISSING_KEY,
    KEY_OF_ANOTHER_KIND,
    GARBAGE,
    OVERSIZE;

    private static final int TWO_MEGABYTES = 2_000_000;
    private static final Map<String, String> TYPES =
            Map.of(
                    "clinic.bookings.v1", "clinic.booking.confirmed",
                    "clinic.screenings.v1", "clinic.screening.opened",
                    "clinic.notifications.v1", "clinic.notification.sent",
                    "clinic.patients.v1", "clinic.patient.contact-changed");

    ProducerRecord<byte[], byte[]> record(String topic, UUID key, Random random) {
        String type = TYPES.getOrDefault(topic, "clinic.booking.confirmed");
        byte[] id = key.toString().getBytes(UTF_8);
        byte[] nothing = "{}".getBytes(UTF_8);
        return switch (this) {
            case NO_CLOUD_EVENT -> new ProducerRecord<>(topic, id, "{\"hello\":1}".getBytes(UTF_8));
            case UNKNOWN_TYPE -> event(topic, id, "clinic.nobody.knows.v1", nothing);
            case UNKNOWN_VERSION -> event(topic, id, type + ".v9", nothing);
            case BROKEN_SCHEMA ->
                    event(topic, id, type + ".v1", "{\"bookingId\":42}".getBytes(UTF_8));
            case MISSING_KEY -> event(topic, null, type + ".v1", nothing);
            case KEY_OF_ANOTHER_KIND ->
                    event(topic, "seventeen".getBytes(UTF_8), type + ".v1", nothing);
            case GARBAGE -> garbage(topic, id, random);
            case OVERSIZE -> event(topic, id, type + ".v1", new byte[TWO_MEGABYTES]);
        };
    }

    private static ProducerRecord<byte[], byte[]> garbage(String topic, byte[] key, Random random) {
        byte[] bytes = new byte[500];
        random.nextBytes(bytes);
        var record = new ProducerRecord<>(topic, key, bytes);
        record.headers().add("ce_specversion", bytes);
        return record;
    }

    private static ProducerRecord<byte[], byte[]> event(
            String topic, byte @Nullable [] key, String type, byte[] data) {
        String id = UUID.randomUUID().toString();
        var record = new ProducerRecord<byte[], byte[]>(topic, key, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        Synthetic.SOURCE,
                        "ce_type",
                        type,
                        "ce_time",
                        "2026-01-01T00:00:00Z",
                        "ce_sequence",
                        "1",
                        "ce_correlationid",
                        id,
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
