package clinic.common.inbox;

import clinic.common.contract.EventKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/// One row of the table `dead_letter` with the record it keeps.
record LetterRow(
        long id,
        LetterStatus status,
        String reason,
        String topic,
        int partition,
        long offset,
        Instant recordTime,
        byte @Nullable [] recordKey,
        String[] headerNames,
        byte[][] headerValues,
        byte @Nullable [] payload) {

    static final String COLUMNS =
            "id, status, reason, topic, partition, record_offset, record_time, record_key, header_names, header_values,"
                    + " payload";

    /// The key as text; null where the record has none that could be one of ours.
    @Nullable String key() {
        return EventKeys.parse(recordKey).map(UUID::toString).orElse(null);
    }

    static LetterRow of(ResultSet row, int number) throws SQLException {
        return new LetterRow(
                row.getLong(1),
                LetterStatus.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getLong(6),
                row.getTimestamp(7).toInstant(),
                row.getBytes(8),
                (String[]) row.getArray(9).getArray(),
                (byte[][]) row.getArray(10).getArray(),
                row.getBytes(11));
    }

    /// The record as it arrived.
    ConsumerRecord<byte[], byte[]> toRecord() {
        RecordHeaders headers = new RecordHeaders();
        for (int i = 0; i < headerNames.length; i++) {
            headers.add(headerNames[i], headerValues[i]);
        }
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                recordTime.toEpochMilli(),
                TimestampType.CREATE_TIME,
                recordKey == null ? ConsumerRecord.NULL_SIZE : recordKey.length,
                payload == null ? ConsumerRecord.NULL_SIZE : payload.length,
                recordKey,
                payload,
                headers,
                Optional.empty());
    }
}
