package clinic.common.outbox;

import clinic.common.contract.ContractEvent;
import clinic.common.contract.ContractType;
import clinic.common.contract.Envelope;
import clinic.common.contract.EventCodec;
import clinic.common.id.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Rows in the table `outbox`, written in the caller's transaction.
final class JdbcOutbox implements Outbox, RawOutbox {
    private static final String INSERT =
            "insert into outbox (lane, topic, key, type, event_id, header_names, header_values, payload)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final EventCodec codec;
    private final Ids ids;
    private final Clock clock;
    private final String source;
    private final OutboxProperties properties;
    private final TransactionSynchronization wakeRelay;

    /// @param source what stands in the events as their `source`, `/booking-service`
    JdbcOutbox(
            JdbcClient jdbc,
            EventCodec codec,
            Ids ids,
            Clock clock,
            String source,
            OutboxProperties properties,
            Wake wake) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.ids = ids;
        this.clock = clock;
        this.source = source;
        this.properties = properties;
        this.wakeRelay = wake.afterCommit();
    }

    @Override
    public void announce(ContractEvent event, long sequence) {
        UUID id = ids.next();
        Causation cause = Causation.current().orElseGet(() -> new Causation(id, null, null));
        Envelope envelope =
                new Envelope(
                        id,
                        source,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        sequence,
                        cause.correlationId(),
                        cause.causationId(),
                        cause.traceparent(),
                        event);
        leave(codec.write(envelope), ContractType.of(event).type(), id);
    }

    @Override
    public void leave(ProducerRecord<byte[], byte[]> record, String type, UUID id) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is announced outside of a transaction");
        }
        Header[] headers = record.headers().toArray();
        refuseOversize(record, headers, type);
        jdbc.sql(INSERT)
                .param(Lanes.of(record.key(), properties.lanes()))
                .param(record.topic())
                .param(record.key())
                .param(type)
                .param(id)
                .param(Arrays.stream(headers).map(Header::key).toArray(String[]::new))
                .param(Arrays.stream(headers).map(Header::value).toArray(byte[][]::new))
                .param(record.value())
                .update();
        TransactionSynchronizationManager.registerSynchronization(wakeRelay);
    }

    private void refuseOversize(
            ProducerRecord<byte[], byte[]> record, Header[] headers, String type) {
        long bytes = length(record.key()) + length(record.value());
        for (Header header : headers) {
            bytes += header.key().length() + length(header.value());
        }
        if (bytes > properties.largest().toBytes()) {
            throw new IllegalArgumentException(
                    "%s has %d bytes, more than a record may have".formatted(type, bytes));
        }
    }

    private static long length(byte @org.jspecify.annotations.Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
