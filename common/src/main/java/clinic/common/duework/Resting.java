package clinic.common.duework;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/// Subjects somebody else is busy with: their work is left alone for a while, so that the others'
/// does not wait. Remembered by this instance only; to forget it costs one vain attempt.
final class Resting {
    private final Duration first;
    private final Duration longest;
    private final LongSupplier nanos;
    private final Map<String, Rest> rests = new HashMap<>();

    /// @param nanos real time; a clock that is moved lets nobody rest longer
    Resting(DueWorkProperties properties, LongSupplier nanos) {
        first = properties.firstRest();
        longest = properties.longestRest();
        this.nanos = nanos;
    }

    private record Rest(long until, Duration length) {}

    /// Longer each time, where it has rested not long ago.
    void rest(String subject) {
        rests.compute(
                subject,
                (_, last) -> {
                    Duration length = last == null ? first : last.length().multipliedBy(2);
                    Duration bounded = length.compareTo(longest) > 0 ? longest : length;
                    return new Rest(nanos.getAsLong() + bounded.toNanos(), bounded);
                });
    }

    List<String> now() {
        long now = nanos.getAsLong();
        rests.values().removeIf(rest -> now - rest.until() > longest.toNanos());
        return rests.entrySet().stream()
                .filter(rest -> now - rest.getValue().until() < 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
