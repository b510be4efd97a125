package clinic.common.outbox;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/// One row of the table `outbox`, as the relay reads it.
record OutboxRow(
        long id,
        String topic,
        byte @Nullable [] key,
        String type,
        String[] headerNames,
        byte[][] headerValues,
        byte @Nullable [] payload) {

    ProducerRecord<byte[], byte[]> toRecord() {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, payload);
        for (int i = 0; i < headerNames.length; i++) {
            record.headers().add(new RecordHeader(headerNames[i], headerValues[i]));
        }
        return record;
    }
}
