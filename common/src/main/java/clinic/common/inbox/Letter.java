package clinic.common.inbox;

import clinic.common.contract.Envelope;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// One record as it arrived.
sealed interface Letter {

    ConsumerRecord<byte[], byte[]> record();

    /// The key as text; null where the record has none that could be one of ours.
    @Nullable String key();

    /// @param envelope what it says
    record Legible(ConsumerRecord<byte[], byte[]> record, Envelope envelope) implements Letter {
        @Override
        public String key() {
            return envelope.key().toString();
        }
    }

    /// @param reason why it cannot be read, without its data
    record Illegible(ConsumerRecord<byte[], byte[]> record, @Nullable String key, String reason)
            implements Letter {}
}
