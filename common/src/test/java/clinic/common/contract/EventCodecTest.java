package clinic.common.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventCodecTest {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final EventCodec CODEC = new EventCodec(new ContractSchemas());

    @ParameterizedTest
    @EnumSource
    void everyEventComesBackAsItWas(ContractType type) {
        Envelope envelope = envelope(Examples.event(type));
        assertThat(CODEC.read(arrived(CODEC.write(envelope)))).isEqualTo(envelope);
    }

    @Test
    void anEventIsABinaryCloudEvent() {
        ProducerRecord<byte[], byte[]> record =
                CODEC.write(envelope(Examples.event(ContractType.BOOKING_MOVED)));
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_type")).isEqualTo("clinic.booking.moved.v1");
        assertThat(header(record, "ce_sequence")).isEqualTo("7");
        assertThat(header(record, "ce_traceparent")).isEqualTo(TRACE);
        assertThat(header(record, "ce_dataschema"))
                .isEqualTo("urn:unknot:schema:clinic.booking.moved.v1");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        assertThat(new String(record.key(), UTF_8)).isEqualTo(header(record, "ce_subject"));
    }

    @Test
    void anErasureIsATombstone() {
        Envelope erased = envelope(new PatientContract.Erased(UUID.randomUUID()));
        ProducerRecord<byte[], byte[]> record = CODEC.write(erased);
        assertThat(record.value()).isNull();
        assertThat(record.topic()).isEqualTo(Topics.PATIENTS);
    }

    @Test
    void aBrokenSchemaIsToldByPlaceAndRuleWithoutTheData() {
        ProducerRecord<byte[], byte[]> good =
                CODEC.write(envelope(Examples.event(ContractType.PATIENT_CONTACT_CHANGED)));
        String json = new String(good.value(), UTF_8).replace("+12125550123", "call-me-maybe");
        assertThatThrownBy(() -> CODEC.read(arrived(with(good, good.key(), json.getBytes(UTF_8)))))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("/phone breaks 'pattern'");
    }

    @Test
    void whatIsNoEventIsRefusedWithItsReason() {
        ProducerRecord<byte[], byte[]> good =
                CODEC.write(envelope(Examples.event(ContractType.BOOKING_CONFIRMED)));
        refuses(with(good, null, good.value()), "no key");
        refuses(with(good, "booking 7".getBytes(UTF_8), good.value()), "the key is no UUID");
        refuses(
                with(good, UUID.randomUUID().toString().getBytes(UTF_8), good.value()),
                "the record's key is not the event's");
        refuses(with(good, good.key(), null), "no data");
        refuses(with(good, good.key(), "{".getBytes(UTF_8)), "the data is no JSON of");
        refuses(with(good, good.key(), "[]".getBytes(UTF_8)), "/ breaks 'type'");
        refuses(changed(good, "ce_type", "clinic.booking.confirmed.v9"), "unknown type");
        refuses(changed(good, "ce_type", "clinic.screening.opened.v1"), "does not belong");
        refuses(changed(good, "ce_sequence", "first"), "malformed");
        refuses(changed(good, "ce_sequence", "0"), "not positive");
        refuses(
                new ProducerRecord<>(good.topic(), null, good.key(), good.value()),
                "not a CloudEvent");
    }

    private static void refuses(ProducerRecord<byte[], byte[]> record, String reason) {
        assertThatThrownBy(() -> CODEC.read(arrived(record)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(reason);
    }

    private static ProducerRecord<byte[], byte[]> with(
            ProducerRecord<byte[], byte[]> record, byte @Nullable [] key, byte @Nullable [] value) {
        return new ProducerRecord<>(record.topic(), null, null, key, value, record.headers());
    }

    private static ProducerRecord<byte[], byte[]> changed(
            ProducerRecord<byte[], byte[]> record, String header, String value) {
        ProducerRecord<byte[], byte[]> changed =
                new ProducerRecord<>(
                        record.topic(), null, null, record.key(), record.value(), record.headers());
        changed.headers().remove(header).add(header, value.getBytes(UTF_8));
        return changed;
    }

    private static Envelope envelope(ContractEvent event) {
        return new Envelope(
                UUID.randomUUID(),
                "/codec-test",
                Instant.parse("2026-11-22T15:00:00.123456Z"),
                7,
                UUID.randomUUID(),
                UUID.randomUUID(),
                TRACE,
                event);
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static ConsumerRecord<byte[], byte[]> arrived(ProducerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }
}
