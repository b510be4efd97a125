package clinic.ops.hearing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Topics;
import clinic.common.inbox.LetterStatus;
import clinic.ops.OpsRunning;
import clinic.ops.deadletter.ParkedLetter;
import clinic.ops.deadletter.ParkedLetters;
import clinic.ops.deadletter.ParkedLetters.Which;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ParkedLettersHeardTest extends OpsRunning {

    private static final String BOOKING = UUID.randomUUID().toString();

    @Autowired ParkedLettersHeard heard;
    @Autowired ParkedLetters letters;

    @Test
    void readsWhoParkedWhatAndWhyFromTheHeaders() {
        heard.on(List.of(record(BOOKING, announced("4"))));
        assertThat(parked())
                .singleElement()
                .returns("screening-service/4", ParkedLetter::id)
                .returns("screening-service", ParkedLetter::parkedBy)
                .returns("clinic.booking.requested.v1", ParkedLetter::type)
                .returns("IllegalStateException at Cases.java:7", ParkedLetter::reason)
                .returns(BOOKING, letter -> letter.bookingId().orElseThrow());
    }

    @Test
    void hearsARepeatedNoticeOnce() {
        heard.on(List.of(record(BOOKING, announced("4"))));
        heard.on(List.of(record(BOOKING, announced("4"))));
        heard.on(List.of(record(BOOKING, announced("5"))));
        assertThat(parked()).hasSize(2);
    }

    @Test
    void showsWhatSaysNothingAboutItself() {
        heard.on(List.of(record(null, Map.of())));
        assertThat(parked())
                .singleElement()
                .returns("unknown", ParkedLetter::reason)
                .returns("record 3/17", ParkedLetter::id);
    }

    @Test
    void writesDownAKeyThatNoDatabaseLikes() {
        heard.on(List.of(record("\0" + "x".repeat(100_000), announced("4"))));
        assertThat(parked()).singleElement().returns(501, letter -> letter.key().length());
    }

    @Test
    void knowsWhatBecameOfALetterInWhicheverOrderItIsTold() {
        Map<String, String> replayed = new HashMap<>(announced("4"));
        replayed.put("deadletter-outcome", "REPLAYED");
        Map<String, String> discarded = new HashMap<>(announced("5"));
        discarded.put("deadletter-outcome", "DISCARDED");
        heard.on(List.of(record(BOOKING, announced("4")), record(BOOKING, replayed)));
        heard.on(List.of(record(BOOKING, discarded), record(BOOKING, announced("5"))));
        heard.on(List.of(record(BOOKING, announced("4")), record(BOOKING, announced("6"))));
        assertThat(parked())
                .extracting(ParkedLetter::state)
                .containsExactly(
                        LetterStatus.PARKED, LetterStatus.DISCARDED, LetterStatus.REPLAYED);
        assertThat(letters.open()).isEqualTo(1);
    }

    @Test
    void takesTheLatestReasonOfALetterThatFailedAgain() {
        Map<String, String> again = new HashMap<>(announced("4"));
        again.put("deadletter-reason", "another");
        heard.on(List.of(record(BOOKING, announced("4")), record(BOOKING, again)));
        assertThat(parked()).singleElement().returns("another", ParkedLetter::reason);
    }

    @Test
    void keepsNothingOfTheParkedData() {
        heard.on(List.of(record(BOOKING, announced("4"))));
        String everything =
                jdbc.sql("select string_agg(l::text, ' ') from parked_letter l")
                        .query(String.class)
                        .single();
        assertThat(everything).contains(BOOKING).doesNotContain("Quillfeather");
    }

    private List<ParkedLetter> parked() {
        return letters.page(Which.ALL, OptionalLong.empty(), 100).letters();
    }

    private static Map<String, String> announced(String number) {
        return Map.of(
                "deadletter-service", "screening-service",
                "deadletter-letter", number,
                "deadletter-topic", Topics.BOOKINGS,
                "deadletter-reason", "IllegalStateException at Cases.java:7",
                "ce_type", "clinic.booking.requested.v1");
    }

    private static ConsumerRecord<byte[], byte[]> record(
            @Nullable String key, Map<String, String> headers) {
        var record =
                new ConsumerRecord<byte[], byte[]>(
                        Topics.DEAD_LETTERS,
                        3,
                        17,
                        key == null ? null : key.getBytes(UTF_8),
                        "{\"name\":\"Quillfeather\"}".getBytes(UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
