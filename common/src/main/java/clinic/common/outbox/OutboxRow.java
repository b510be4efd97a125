package clinic.common.outbox;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// One row of the table `outbox`, as the relay reads it.
record OutboxRow(
        long id, String topic, byte @Nullable [] key, byte[] headers, byte @Nullable [] payload) {

    ProducerRecord<byte[], byte[]> toRecord() {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, payload);
        HeaderBytes.read(headers, record.headers());
        return record;
    }
}
