package clinic.common.inbox;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/// One row of the table `dead_letter` with the record it keeps.
record LetterRow(
        long id,
        String topic,
        int partition,
        long offset,
        Instant recordTime,
        byte @Nullable [] recordKey,
        String[] headerNames,
        byte[][] headerValues,
        byte @Nullable [] payload) {

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
