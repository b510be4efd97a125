package clinic.common.inbox;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// What a service does with records that are no contract events, the dead letters for instance.
/// Nobody can tell a repeat of these from the first one but the listener itself.
public non-sealed interface RecordListener extends Hearing {

    /// Called at least once per record, in the order of the partition, inside the transaction of
    /// the poll. What fails for good is kept as a dead letter of this service and told to nobody
    /// else, for the telling would come back here.
    void on(List<ConsumerRecord<byte[], byte[]>> records);
}
