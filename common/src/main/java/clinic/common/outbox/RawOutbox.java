package clinic.common.outbox;

import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/// The outbox for records that are no contract event, for instance dead letters.
public interface RawOutbox {

    /// Must be called inside a transaction; the record leaves with its commit.
    ///
    /// @throws IllegalArgumentException where it is larger than the broker takes
    void leave(ProducerRecord<byte[], byte[]> record, String type, UUID id);
}
