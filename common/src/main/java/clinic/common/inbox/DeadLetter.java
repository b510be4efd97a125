package clinic.common.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A letter that could not be applied when it came. Its data is not shown.
///
/// @param key null where the record had none that could be ours
/// @param type null where it could not be read
/// @param sequence null where it could not be read
/// @param reason why it is here, without its data
public record DeadLetter(
        long id,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String type,
        @Nullable Long sequence,
        LetterStatus status,
        String reason,
        Instant receivedAt) {}
