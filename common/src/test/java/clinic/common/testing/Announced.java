package clinic.common.testing;

import clinic.common.contract.ContractEvent;
import clinic.common.contract.ContractSchemas;
import clinic.common.contract.Envelope;
import clinic.common.contract.EventCodec;
import clinic.common.outbox.HeaderBytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a service has announced and no relay has sent: for tests with `clinic.outbox.relay=false`.
/// Reading it holds every event against its schema.
public final class Announced {
    private final JdbcClient jdbc;
    private final EventCodec codec = new EventCodec(new ContractSchemas());

    public Announced(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order in which they would be sent.
    public List<Envelope> envelopes() {
        return jdbc.sql("select topic, key, headers, payload from outbox order by id")
                .query((row, _) -> codec.read(record(row)))
                .list();
    }

    public List<Envelope> envelopes(UUID key) {
        return envelopes().stream().filter(envelope -> envelope.key().equals(key)).toList();
    }

    public List<ContractEvent> events(UUID key) {
        return envelopes(key).stream().map(Envelope::data).toList();
    }

    public void forget() {
        jdbc.sql("delete from outbox").update();
    }

    private static ConsumerRecord<byte[], byte[]> record(ResultSet row) throws SQLException {
        RecordHeaders headers = new RecordHeaders(HeaderBytes.read(row.getBytes(3)));
        return new ConsumerRecord<>(
                row.getString(1),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                row.getBytes(2),
                row.getBytes(4),
                headers,
                Optional.empty());
    }
}
