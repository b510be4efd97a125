package clinic.ops.deadletter.web;

import clinic.ops.deadletter.ParkedLetter;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// A parked letter as shown.
record LetterRow(
        ZonedDateTime parkedAt,
        String parkedBy,
        String type,
        String key,
        @Nullable String bookingId,
        String reason) {

    static LetterRow of(ParkedLetter letter) {
        return new LetterRow(
                letter.parkedAt().atZone(ZoneOffset.UTC),
                letter.parkedBy(),
                letter.type() == null ? "unreadable, on " + letter.topic() : letter.type(),
                letter.key(),
                letter.bookingId().orElse(null),
                letter.reason());
    }
}
