package clinic.common.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.common.contract.Topics;
import clinic.common.id.Ids;
import clinic.common.outbox.RawOutbox;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// Tells on `clinic.dead-letters.v1` what was parked, and what became of it. A parked record is
/// told as it came, with headers that say where and why. One with contact details, or one too large
/// to send, is told of without its data; the service that parked it has it.
final class Announcements {
    static final String PARKED = "clinic.dead-letter.parked.v1";
    static final String SETTLED = "clinic.dead-letter.settled.v1";
    static final String PREFIX = "deadletter-";
    private static final long LARGEST_VALUE = 500_000; // bytes
    private static final long LARGEST_HEADERS = 50_000; // bytes
    private static final int LONGEST_REASON = 2_000; // characters

    private final RawOutbox outbox;
    private final Ids ids;
    private final String service;

    Announcements(RawOutbox outbox, Ids ids, String service) {
        this.outbox = outbox;
        this.ids = ids;
        this.service = service;
    }

    void parked(long letterId, ConsumerRecord<byte[], byte[]> record, String reason) {
        boolean tellable =
                !record.topic().equals(Topics.PATIENTS)
                        && length(record.value()) <= LARGEST_VALUE
                        && length(record.key()) <= LARGEST_HEADERS;
        ProducerRecord<byte[], byte[]> notice = notice(record, tellable ? record.value() : null);
        Header[] original = record.headers().toArray();
        long headerBytes =
                Stream.of(original)
                        .mapToLong(h -> h.key().getBytes(UTF_8).length + length(h.value()))
                        .sum();
        if (headerBytes <= LARGEST_HEADERS) {
            for (Header header : original) {
                notice.headers().add(header.key().replace('\0', ' '), header.value());
            }
        }
        address(notice, PARKED, letterId, record);
        add(notice, "reason", cut(reason));
        add(notice, "data", tellable ? "whole" : "left out");
        outbox.leave(notice, PARKED, ids.next());
    }

    /// @param status REPLAYED or DISCARDED
    void settled(LetterRow letter, LetterStatus status) {
        ConsumerRecord<byte[], byte[]> record = letter.toRecord();
        ProducerRecord<byte[], byte[]> notice = notice(record, null);
        address(notice, SETTLED, letter.id(), record);
        add(notice, "reason", cut(letter.reason()));
        add(notice, "outcome", status.name());
        outbox.leave(notice, SETTLED, ids.next());
    }

    private static ProducerRecord<byte[], byte[]> notice(
            ConsumerRecord<byte[], byte[]> record, byte @Nullable [] value) {
        return new ProducerRecord<>(
                Topics.DEAD_LETTERS,
                length(record.key()) <= LARGEST_HEADERS ? record.key() : null,
                value);
    }

    private void address(
            ProducerRecord<byte[], byte[]> notice,
            String type,
            long letterId,
            ConsumerRecord<byte[], byte[]> record) {
        add(notice, "type", type);
        add(notice, "service", service);
        add(notice, "letter", Long.toString(letterId));
        add(notice, "topic", record.topic());
        add(notice, "partition", Integer.toString(record.partition()));
        add(notice, "offset", Long.toString(record.offset()));
    }

    private static void add(ProducerRecord<byte[], byte[]> notice, String name, String value) {
        notice.headers().add(PREFIX + name, value.getBytes(UTF_8));
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
