package clinic.common.outbox;

import clinic.common.contract.ContractEvent;
import clinic.common.contract.ContractType;
import clinic.common.contract.Envelope;
import clinic.common.contract.EventCodec;
import clinic.common.id.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Rows in the table `outbox`, written at the end of the caller's transaction: the rows it has
/// changed are still locked then, so what one key announces is numbered as it is committed.
final class JdbcOutbox implements Outbox, RawOutbox {
    private final DepartureRows rows;
    private final EventCodec codec;
    private final Ids ids;
    private final Clock clock;
    private final String source;
    private final OutboxProperties properties;
    private final Wake wake;

    /// @param source what stands in the events as their `source`, `/booking-service`
    JdbcOutbox(
            JdbcOperations jdbc,
            EventCodec codec,
            Ids ids,
            Clock clock,
            String source,
            OutboxProperties properties,
            Wake wake) {
        this.rows = new DepartureRows(jdbc);
        this.codec = codec;
        this.ids = ids;
        this.clock = clock;
        this.source = source;
        this.properties = properties;
        this.wake = wake;
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
        Departure departure =
                new Departure(
                        record.topic(),
                        record.key(),
                        type,
                        id,
                        HeaderBytes.write(record.headers().toArray()),
                        record.value());
        if (departure.size() > properties.largest().toBytes()) {
            throw new IllegalArgumentException(
                    "%s has %d bytes, more than a record may have"
                            .formatted(type, departure.size()));
        }
        Departures.current(this, rows, wake).add(departure);
    }
}
