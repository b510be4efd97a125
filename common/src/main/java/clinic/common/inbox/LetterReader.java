package clinic.common.inbox;

import clinic.common.contract.EventCodec;
import clinic.common.contract.EventKeys;
import clinic.common.contract.UnreadableEvent;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.util.unit.DataSize;

/// Reads records, and never fails at one.
final class LetterReader {
    private final EventCodec codec;
    private final DataSize largest;

    LetterReader(EventCodec codec, DataSize largest) {
        this.codec = codec;
        this.largest = largest;
    }

    Letter read(ConsumerRecord<byte[], byte[]> record) {
        long bytes =
                Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
        if (bytes > largest.toBytes()) {
            return illegible(record, "%d bytes are more than a record may have".formatted(bytes));
        }
        try {
            return new Letter.Legible(record, codec.read(record));
        } catch (UnreadableEvent e) {
            return illegible(record, Failures.describe(e));
        } catch (RuntimeException | StackOverflowError e) {
            return illegible(record, "cannot be read: " + Failures.describe(e));
        }
    }

    private static Letter illegible(ConsumerRecord<byte[], byte[]> record, String reason) {
        return new Letter.Illegible(
                record, EventKeys.parse(record.key()).map(UUID::toString).orElse(null), reason);
    }
}
