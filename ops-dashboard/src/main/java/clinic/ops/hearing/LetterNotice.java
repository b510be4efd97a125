package clinic.ops.hearing;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.common.inbox.LetterStatus;
import clinic.ops.deadletter.ParkedLetter;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// What a record on the dead letters' topic says in its headers. The parked event's own data
/// travels in the value and is not looked at here.
final class LetterNotice {

    /// A key or reason longer than this is cut: it is shown to people.
    private static final int LONGEST_TEXT = 500;

    private LetterNotice() {}

    /// Never fails: what is missing is shown as unknown, for a letter that hides is the worst kind.
    static ParkedLetter read(ConsumerRecord<byte[], byte[]> record) {
        String service = header(record, "deadletter-service").orElse("unknown");
        Long number = header(record, "deadletter-letter").map(LetterNotice::number).orElse(null);
        LetterStatus state = state(record);
        Instant at = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
        return new ParkedLetter(
                number == null
                        ? "record " + record.partition() + "/" + record.offset()
                        : service + "/" + number,
                service,
                number,
                header(record, "deadletter-topic").orElse("unknown"),
                header(record, "ce_type").orElse(null),
                Optional.ofNullable(record.key()).map(LetterNotice::text).orElse(""),
                header(record, "deadletter-reason").orElse("unknown"),
                at,
                state,
                state == LetterStatus.PARKED ? null : at);
    }

    private static LetterStatus state(ConsumerRecord<byte[], byte[]> record) {
        return header(record, "deadletter-outcome")
                .filter(outcome -> outcome.equals("REPLAYED") || outcome.equals("DISCARDED"))
                .map(LetterStatus::valueOf)
                .orElse(LetterStatus.PARKED);
    }

    private static @Nullable Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return Optional.ofNullable(header).map(Header::value).map(LetterNotice::text);
    }

    /// PostgreSQL stores no NUL.
    private static String text(byte[] bytes) {
        String text = new String(bytes, UTF_8).replace('\0', ' ');
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
