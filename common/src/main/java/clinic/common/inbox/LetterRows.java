package clinic.common.inbox;

import clinic.common.contract.Envelope;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `dead_letter`.
final class LetterRows {
    private static final String RECORD =
            "id, topic, partition, record_offset, record_time, record_key, header_names, header_values, payload";
    private static final String OPEN = "status in ('PARKED', 'WAITING')";

    private final JdbcClient jdbc;

    LetterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the letter's number; empty where this very record has been kept before
    Optional<Long> keep(Letter letter, LetterStatus status, String reason) {
        ConsumerRecord<byte[], byte[]> record = letter.record();
        Header[] headers = record.headers().toArray();
        Envelope envelope = letter instanceof Letter.Legible legible ? legible.envelope() : null;
        return jdbc.sql(
                        "insert into dead_letter (topic, partition, record_offset, record_time, key, event_id, type,"
                                + " sequence, status, reason, record_key, header_names, header_values, payload)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id")
                .param(record.topic())
                .param(record.partition())
                .param(record.offset())
                .param(
                        OffsetDateTime.ofInstant(
                                Instant.ofEpochMilli(record.timestamp()), ZoneOffset.UTC))
                .param(letter.key())
                .param(envelope == null ? null : envelope.id())
                .param(envelope == null ? null : envelope.type().type())
                .param(
                        envelope == null
                                ? statedSequence(record)
                                : Long.valueOf(envelope.sequence()))
                .param(status.name())
                .param(reason)
                .param(record.key())
                .param(Arrays.stream(headers).map(LetterRows::storable).toArray(String[]::new))
                .param(Arrays.stream(headers).map(Header::value).toArray(byte[][]::new))
                .param(record.value())
                .query(Long.class)
                .optional();
    }

    /// Even a broken event may say which place in the order is its own.
    private static @Nullable Long statedSequence(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader("ce_sequence");
        if (header == null || header.value() == null) {
            return null;
        }
        try {
            return Long.valueOf(new String(header.value(), StandardCharsets.UTF_8));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /// PostgreSQL's text takes every character but one.
    private static String storable(Header header) {
        return header.key().replace('\0', ' ');
    }

    /// The keys that wait for somebody to look at a parked letter.
    Set<String> blocked(String topic, Collection<String> keys) {
        return keys(topic, keys, "status = 'PARKED'");
    }

    /// The keys of which letters wait.
    Set<String> waiting(String topic, Collection<String> keys) {
        return keys(topic, keys, "status = 'WAITING'");
    }

    private Set<String> keys(String topic, Collection<String> keys, String condition) {
        return new HashSet<>(
                jdbc.sql(
                                "select distinct key from dead_letter where topic = ? and key = any(?) and "
                                        + condition
                                        + " and "
                                        + OPEN)
                        .param(topic)
                        .param(keys.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /// The open letters of a key in the order in which they must be applied.
    List<LetterRow> open(String topic, String key) {
        return jdbc.sql(
                        "select "
                                + RECORD
                                + " from dead_letter where topic = ? and key = ? and "
                                + OPEN
                                + " order by sequence nulls first, id")
                .param(topic)
                .param(key)
                .query((row, _) -> map(row))
                .list();
    }

    Optional<LetterRow> open(long id) {
        return jdbc.sql("select " + RECORD + " from dead_letter where id = ? and " + OPEN)
                .param(id)
                .query((row, _) -> map(row))
                .optional();
    }

    /// The open letters of one key, or one letter without a key.
    ///
    /// @param first the number of its oldest letter
    record Thread(String topic, @Nullable String key, long first) {}

    List<Thread> threads() {
        return jdbc.sql(
                        "select topic, key, min(id) as first from dead_letter where "
                                + OPEN
                                + " group by topic, key, case when key is null then id end order by first")
                .query((row, _) -> new Thread(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    List<DeadLetter> list(int most) {
        return jdbc.sql(
                        "select id, topic, partition, record_offset, key, type, sequence, status, reason, received_at"
                                + " from dead_letter where "
                                + OPEN
                                + " order by id limit ?")
                .param(most)
                .query((row, _) -> shown(row))
                .list();
    }

    private static DeadLetter shown(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, Long.class),
                LetterStatus.valueOf(row.getString(8)),
                row.getString(9),
                row.getTimestamp(10).toInstant());
    }

    private static LetterRow map(ResultSet row) throws SQLException {
        return new LetterRow(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                row.getTimestamp(5).toInstant(),
                row.getBytes(6),
                (String[]) row.getArray(7).getArray(),
                (byte[][]) row.getArray(8).getArray(),
                row.getBytes(9));
    }

    /// Closes a letter; what it said is no longer needed and is not kept.
    void settle(long id, LetterStatus status) {
        jdbc.sql(
                        "update dead_letter set status = ?, settled_at = clock_timestamp(), payload = null,"
                                + " header_names = '{}', header_values = '{}' where id = ?")
                .param(status.name())
                .param(id)
                .update();
    }

    void park(long id, String reason) {
        jdbc.sql("update dead_letter set status = 'PARKED', reason = ? where id = ?")
                .param(reason)
                .param(id)
                .update();
    }
}
