package clinic.checker.gather;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.checker.evidence.Event;
import clinic.checker.evidence.Letters.Notice;
import clinic.checker.evidence.Place;
import clinic.checker.evidence.Topics;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads records as CloudEvents 1.0 in Kafka's binary mode.
final class CloudRecord {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PRIME = 1_099_511_628_211L;

    private CloudRecord() {}

    /// @return empty where it is none, or its key is no id
    static Optional<Event> event(ConsumerRecord<byte[], byte[]> record) {
        String id = header(record, "ce_id");
        String type = header(record, "ce_type");
        String sequence = header(record, "ce_sequence");
        String time = header(record, "ce_time");
        if (record.key() == null
                || id == null
                || type == null
                || sequence == null
                || time == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Event(
                            -1,
                            UUID.fromString(id),
                            UUID.fromString(new String(record.key(), UTF_8)),
                            Long.parseLong(sequence),
                            type.intern(),
                            ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time)),
                            record.timestamp(),
                            record.partition(),
                            record.offset(),
                            digest(record),
                            about(record)));
        } catch (IllegalArgumentException | DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// FNV-1a over the data and every header, as all of it is the same in a repeat.
    private static long digest(ConsumerRecord<byte[], byte[]> record) {
        long digest = mixed(-3_750_763_034_362_895_579L, record.value());
        for (Header header : record.headers()) {
            digest = mixed(mixed(digest, header.key().getBytes(UTF_8)), header.value());
        }
        return digest;
    }

    private static long mixed(long digest, byte @Nullable [] bytes) {
        long mixed = digest;
        if (bytes != null) {
            for (byte each : bytes) {
                mixed = (mixed ^ (each & 0xFF)) * PRIME;
            }
        }
        return mixed;
    }

    private static @Nullable UUID about(ConsumerRecord<byte[], byte[]> record) {
        if (!record.topic().equals(Topics.NOTIFICATIONS) || record.value() == null) {
            return null;
        }
        try {
            JsonNode message = JSON.readTree(record.value()).path("messageId");
            return message.isString() ? UUID.fromString(message.asString()) : null;
        } catch (JacksonException | IllegalArgumentException _) {
            return null;
        }
    }

    /// @return empty where it does not tell that a letter was parked
    static Optional<Notice> notice(ConsumerRecord<byte[], byte[]> record) {
        String service = header(record, "deadletter-service");
        String letter = header(record, "deadletter-letter");
        String topic = header(record, "deadletter-topic");
        String partition = header(record, "deadletter-partition");
        String offset = header(record, "deadletter-offset");
        if (service == null
                || letter == null
                || topic == null
                || partition == null
                || offset == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Notice(
                        Groups.schema(service),
                        Long.parseLong(letter),
                        topic,
                        new Place(Integer.parseInt(partition), Long.parseLong(offset))));
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
