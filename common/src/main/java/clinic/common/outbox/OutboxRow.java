package clinic.common.outbox;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// One row of the table `outbox`, as the relay reads it.
record OutboxRow(
        long id, String topic, byte @Nullable [] key, byte[] headers, byte @Nullable [] payload) {

    ProducerRecord<byte[], byte[]> toRecord() {
        return new ProducerRecord<>(topic, null, key, payload, HeaderBytes.read(headers));
    }

    /// In bytes.
    int size() {
        return headers.length + (payload == null ? 0 : payload.length);
    }
}
