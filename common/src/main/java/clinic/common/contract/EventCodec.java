package clinic.common.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Envelopes as Kafka records and back: CloudEvents 1.0 in binary mode, JSON data. `Erased` travels
/// as a tombstone.
public final class EventCodec {
    private static final String SEQUENCE = "sequence";
    private static final String CORRELATION = "correlationid";
    private static final String CAUSATION = "causationid";
    private static final String TRACE = "traceparent";

    private final ContractSchemas schemas;

    public EventCodec(ContractSchemas schemas) {
        this.schemas = schemas;
    }

    /// The record for the topic of the event's type, keyed by the event's key.
    public ProducerRecord<byte[], byte[]> write(Envelope envelope) {
        ContractType type = envelope.type();
        CloudEventBuilder event =
                CloudEventBuilder.v1()
                        .withId(envelope.id().toString())
                        .withSource(URI.create(envelope.source()))
                        .withType(type.type())
                        .withTime(OffsetDateTime.ofInstant(envelope.time(), ZoneOffset.UTC))
                        .withSubject(envelope.key().toString())
                        .withDataSchema(ContractSchemas.uri(type))
                        .withExtension(SEQUENCE, Long.toString(envelope.sequence()))
                        .withExtension(CORRELATION, envelope.correlationId().toString());
        UUID causationId = envelope.causationId();
        if (causationId != null) {
            event.withExtension(CAUSATION, causationId.toString());
        }
        String traceparent = envelope.traceparent();
        if (traceparent != null) {
            event.withExtension(TRACE, traceparent);
        }
        if (type != ContractType.PATIENT_ERASED) {
            event.withData("application/json", EventJson.MAPPER.writeValueAsBytes(envelope.data()));
        }
        return KafkaMessageFactory.<byte[]>createWriter(
                        type.topic(), null, null, envelope.key().toString().getBytes(UTF_8))
                .writeBinary(event.build());
    }

    /// @throws UnreadableEvent where the record is no event we know, or breaks its schema
    public Envelope read(ConsumerRecord<byte[], byte[]> record) {
        UUID key = key(record);
        CloudEvent event = cloudEvent(record);
        ContractType type =
                ContractType.named(event.getType())
                        .orElseThrow(() -> new UnreadableEvent("unknown type"));
        if (!type.topic().equals(record.topic())) {
            throw new UnreadableEvent(type.type() + " does not belong on this topic");
        }
        Envelope envelope = envelope(event, data(type, event.getData(), key));
        if (!envelope.key().equals(key)) {
            throw new UnreadableEvent("the record's key is not the event's");
        }
        return envelope;
    }

    private ContractEvent data(ContractType type, @Nullable CloudEventData data, UUID key) {
        if (type == ContractType.PATIENT_ERASED) {
            return new PatientContract.Erased(key);
        }
        if (data == null) {
            throw new UnreadableEvent("no data");
        }
        try {
            JsonNode json = EventJson.MAPPER.readTree(data.toBytes());
            Optional<String> violation = schemas.violation(type, json);
            if (violation.isPresent()) {
                throw new UnreadableEvent(violation.get());
            }
            return EventJson.MAPPER.treeToValue(json, type.record());
        } catch (JacksonException e) {
            throw new UnreadableEvent("the data is no JSON of " + type.type());
        }
    }

    private static Envelope envelope(CloudEvent event, ContractEvent data) {
        OffsetDateTime time = event.getTime();
        if (time == null) {
            throw new UnreadableEvent("no time");
        }
        Object causation = event.getExtension(CAUSATION);
        Object trace = event.getExtension(TRACE);
        try {
            long sequence = Long.parseLong(String.valueOf(event.getExtension(SEQUENCE)));
            if (sequence < 1) {
                throw new UnreadableEvent("the sequence is not positive");
            }
            return new Envelope(
                    UUID.fromString(event.getId()),
                    event.getSource().toString(),
                    time.toInstant(),
                    sequence,
                    UUID.fromString(String.valueOf(event.getExtension(CORRELATION))),
                    causation == null ? null : UUID.fromString(causation.toString()),
                    trace == null ? null : trace.toString(),
                    data);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("id, sequence, correlationid or causationid is malformed");
        }
    }

    private static UUID key(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        if (key == null) {
            throw new UnreadableEvent("no key");
        }
        return EventKeys.parse(key).orElseThrow(() -> new UnreadableEvent("the key is no UUID"));
    }

    private static CloudEvent cloudEvent(ConsumerRecord<byte[], byte[]> record) {
        try {
            return KafkaMessageFactory.createReader(record).toEvent();
        } catch (CloudEventRWException | IllegalStateException | IllegalArgumentException e) {
            throw new UnreadableEvent("not a CloudEvent");
        }
    }
}
