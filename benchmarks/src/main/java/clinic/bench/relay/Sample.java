package clinic.bench.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.common.contract.BookingContract;
import clinic.common.contract.ContractSchemas;
import clinic.common.contract.Envelope;
import clinic.common.contract.EventCodec;
import clinic.common.contract.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/// A typical event of a booking as it travels, and others like it: the same bytes but for the
/// booking's id, the event's id and the sequence. The number of a booking stands in the last digits
/// of its id, so that a consumer can tell what is missing.
///
/// @param headers names and values, in their order
/// @param json the data
record Sample(List<Named> headers, String json) {
    static final int EVENTS_PER_KEY = 10;
    static final String TYPE = "clinic.booking.requested.v1";
    static final String ID_HEADER = "ce_id";
    static final String SEQUENCE_HEADER = "ce_sequence";

    /// All ids of bookings begin with this; twelve hexadecimal digits follow.
    static final String KEY_PREFIX = "0199c0de-0000-7000-8000-";

    private static final UUID SOME_ID = UUID.fromString("0199f00d-0000-7000-8000-000000000001");
    private static final String EXAMPLE = "/contracts/" + TYPE + ".example.json";

    /// A header.
    record Named(String name, String value) {}

    /// One event of the many.
    ///
    /// @param number from 0 on; the keys take turns
    record Event(String key, long sequence, String id) {}

    /// As the contract's own example is written by the codec of the services.
    static Sample booking() {
        Envelope envelope =
                new Envelope(
                        SOME_ID,
                        "/booking-service",
                        Instant.parse("2026-11-02T15:04:05.678901Z"),
                        1,
                        SOME_ID,
                        null,
                        null,
                        example());
        ProducerRecord<byte[], byte[]> record =
                new EventCodec(new ContractSchemas()).write(envelope);
        return new Sample(
                Arrays.stream(record.headers().toArray())
                        .map((Header h) -> new Named(h.key(), new String(h.value(), UTF_8)))
                        .toList(),
                new String(record.value(), UTF_8));
    }

    private static BookingContract.Requested example() {
        try (InputStream json = Sample.class.getResourceAsStream(EXAMPLE)) {
            return EventJson.MAPPER.readValue(json, BookingContract.Requested.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String key(long number) {
        return KEY_PREFIX + String.format("%012x", number);
    }

    /// @param keys how many bookings take turns
    static Event event(long number, long keys) {
        return new Event(
                key(number % keys),
                number / keys + 1,
                "0199f00d-0000-7000-8000-" + String.format("%012x", number));
    }

    static int keys(int events) {
        return Math.max(1, events / EVENTS_PER_KEY);
    }

    /// The id of the booking the sample itself speaks of, to be replaced.
    String ownKey() {
        return header("ce_subject");
    }

    String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /// The headers of another event.
    List<Named> headers(Event event) {
        return headers.stream()
                .map(
                        header ->
                                switch (header.name()) {
                                    case ID_HEADER -> new Named(header.name(), event.id());
                                    case "ce_subject" -> new Named(header.name(), event.key());
                                    case SEQUENCE_HEADER ->
                                            new Named(
                                                    header.name(), Long.toString(event.sequence()));
                                    default -> header;
                                })
                .toList();
    }

    /// The data of another event.
    String json(Event event) {
        return json.replace(ownKey(), event.key());
    }

    ProducerRecord<byte[], byte[]> record(String topic, Event event) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(
                        topic, event.key().getBytes(UTF_8), json(event).getBytes(UTF_8));
        headers(event)
                .forEach(
                        header ->
                                record.headers()
                                        .add(header.name(), header.value().getBytes(UTF_8)));
        return record;
    }
}
