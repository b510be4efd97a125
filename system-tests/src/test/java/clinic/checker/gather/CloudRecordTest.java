package clinic.checker.gather;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.checker.evidence.Event;
import clinic.checker.evidence.Letters.Notice;
import clinic.checker.evidence.Place;
import clinic.checker.evidence.Topics;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class CloudRecordTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID KEY = UUID.randomUUID();
    private static final UUID MESSAGE = UUID.randomUUID();

    @Test
    void readsWhatStandsInTheHeaders() {
        Event event = CloudRecord.event(record(Topics.NOTIFICATIONS, headers())).orElseThrow();

        assertThat(event.id()).isEqualTo(ID);
        assertThat(event.key()).isEqualTo(KEY);
        assertThat(event.sequence()).isEqualTo(3);
        assertThat(event.type()).isEqualTo("clinic.notification.sent.v1");
        assertThat(event.at()).isEqualTo(Instant.parse("2026-03-02T10:00:00.123456Z"));
        assertThat(event.place()).isEqualTo(new Place(5, 17));
        assertThat(event.about()).isEqualTo(MESSAGE);
    }

    @Test
    void repeatHasTheSameDigestAndAnythingElseAnother() {
        Map<String, String> later = headers();
        later.put("ce_time", "2026-03-02T10:00:00.123457Z");

        long digest = digest(headers());

        assertThat(digest(headers())).isEqualTo(digest);
        assertThat(digest(later)).isNotEqualTo(digest);
    }

    @Test
    void refusesWhatIsNoEvent() {
        Map<String, String> withoutId = headers();
        withoutId.remove("ce_id");
        Map<String, String> oddSequence = headers();
        oddSequence.put("ce_sequence", "third");

        assertThat(CloudRecord.event(record(Topics.BOOKINGS, withoutId))).isEmpty();
        assertThat(CloudRecord.event(record(Topics.BOOKINGS, oddSequence))).isEmpty();
    }

    @Test
    void readsWhichLetterWasParked() {
        Map<String, String> headers = headers();
        headers.putAll(
                Map.of(
                        "deadletter-service", "booking-service",
                        "deadletter-letter", "12",
                        "deadletter-topic", Topics.SCREENINGS,
                        "deadletter-partition", "4",
                        "deadletter-offset", "99"));

        assertThat(CloudRecord.notice(record(Topics.DEAD_LETTERS, headers)))
                .contains(new Notice("booking", 12, Topics.SCREENINGS, new Place(4, 99)));
    }

    private static long digest(Map<String, String> headers) {
        return CloudRecord.event(record(Topics.BOOKINGS, headers)).orElseThrow().digest();
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_id", ID.toString());
        headers.put("ce_type", "clinic.notification.sent.v1");
        headers.put("ce_sequence", "3");
        headers.put("ce_time", "2026-03-02T10:00:00.123456Z");
        return headers;
    }

    private static ConsumerRecord<byte[], byte[]> record(
            String topic, Map<String, String> headers) {
        String data = "{\"messageId\": \"" + MESSAGE + "\"}";
        var record =
                new ConsumerRecord<>(
                        topic, 5, 17, KEY.toString().getBytes(UTF_8), data.getBytes(UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
