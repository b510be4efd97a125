package clinic.common.inbox;

import clinic.common.contract.Envelope;
import java.nio.charset.StandardCharsets;
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
    static final String OPEN = "status in ('PARKED', 'WAITING')";

    /// The order in which a key's letters must be applied. What does not say its place comes first,
    /// for nothing may overtake it unseen.
    private static final String IN_ORDER = " order by sequence nulls first, id limit 1";

    private static final String KEEP =
            "insert into dead_letter (topic, partition, record_offset, record_time, key, event_id, type,"
                    + " sequence, status, reason, record_key, header_names, header_values, payload)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id";

    /// The latest time a record's timestamp is kept as; what claims to be later is wrong anyway.
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;

    LetterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the letter's number; empty where this very record has been kept before
    Optional<Long> keep(Letter letter, LetterStatus status, String reason) {
        ConsumerRecord<byte[], byte[]> record = letter.record();
        Header[] headers = record.headers().toArray();
        Envelope envelope = letter instanceof Letter.Legible legible ? legible.envelope() : null;
        return jdbc.sql(KEEP)
                .param(record.topic())
                .param(record.partition())
                .param(record.offset())
                .param(OffsetDateTime.ofInstant(storableTime(record), ZoneOffset.UTC))
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

    private static Instant storableTime(ConsumerRecord<byte[], byte[]> record) {
        Instant stated = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
        return stated.isAfter(LATEST) ? LATEST : stated;
    }

    /// PostgreSQL's text takes every character but one.
    private static String storable(Header header) {
        return header.key().replace('\0', ' ');
    }

    /// Which of some keys have open letters.
    ///
    /// @param blocked those that wait for somebody to look at a parked letter
    /// @param waiting those of which letters wait
    record Held(Set<String> blocked, Set<String> waiting) {}

    Held held(String topic, Collection<String> keys) {
        Held held = new Held(new HashSet<>(), new HashSet<>());
        if (!keys.isEmpty()) {
            jdbc.sql(
                            "select distinct key, status from dead_letter where topic = ? and key = any(?) and "
                                    + OPEN)
                    .param(topic)
                    .param(keys.toArray(String[]::new))
                    .query(
                            row -> {
                                switch (LetterStatus.valueOf(row.getString(2))) {
                                    case PARKED -> held.blocked().add(row.getString(1));
                                    case WAITING -> held.waiting().add(row.getString(1));
                                    case REPLAYED, DISCARDED -> {}
                                }
                            });
        }
        return held;
    }

    /// The open letter of a key that must be applied before the others.
    Optional<LetterRow> next(String topic, String key) {
        return jdbc.sql(
                        "select "
                                + LetterRow.COLUMNS
                                + " from dead_letter where topic = ? and key = ? and "
                                + OPEN
                                + IN_ORDER)
                .param(topic)
                .param(key)
                .query(LetterRow::of)
                .optional();
    }

    Optional<LetterRow> open(long id) {
        return open(id, "");
    }

    /// The letter, kept from others until the transaction ends.
    Optional<LetterRow> lock(long id) {
        return open(id, " for update");
    }

    private Optional<LetterRow> open(long id, String lock) {
        return jdbc.sql(
                        "select "
                                + LetterRow.COLUMNS
                                + " from dead_letter where id = ? and "
                                + OPEN
                                + lock)
                .param(id)
                .query(LetterRow::of)
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
