package clinic.ops.deadletter.web;

import clinic.common.inbox.LetterStatus;
import clinic.ops.deadletter.ParkedLetter;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A parked letter as shown.
///
/// @param keeper where something can be done about it; absent where nothing can
/// @param rowKey the key, where its letters can be replayed together
/// @param outcome what was done, in words; absent while it is parked
record LetterRow(
        ZonedDateTime parkedAt,
        String parkedBy,
        @Nullable String keeper,
        @Nullable Long number,
        String topic,
        String type,
        String key,
        @Nullable String rowKey,
        @Nullable String bookingId,
        String reason,
        @Nullable String outcome,
        @Nullable ZonedDateTime settledAt) {

    static LetterRow of(ParkedLetter letter) {
        return new LetterRow(
                letter.parkedAt().atZone(ZoneOffset.UTC),
                letter.parkedBy(),
                letter.keeper().orElse(null),
                letter.number(),
                letter.topic(),
                letter.type() == null ? "unreadable, on " + letter.topic() : letter.type(),
                letter.key(),
                letter.key().length() == UUID_LENGTH ? letter.key() : null,
                letter.bookingId().orElse(null),
                letter.reason(),
                outcome(letter.state()),
                Optional.ofNullable(letter.settledAt())
                        .map(at -> at.atZone(ZoneOffset.UTC))
                        .orElse(null));
    }

    private static final int UUID_LENGTH = 36;

    private static @Nullable String outcome(LetterStatus state) {
        return switch (state) {
            case PARKED, WAITING -> null;
            case REPLAYED -> "replayed";
            case DISCARDED -> "discarded";
        };
    }
}
