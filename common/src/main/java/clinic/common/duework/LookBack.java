package clinic.common.duework;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// From when on one looks for what is due. What has been fired stays in the index until it is
/// vacuumed, which an old transaction can hold up for long; so one goes on where one was, and looks
/// at all of it only once in a while, for what was planned into the past or given back by another.
final class LookBack {
    private static final Duration OVERLAP = Duration.ofSeconds(2);

    private final Duration wholeEvery;
    private final LongSupplier nanos;
    private @Nullable Instant from;
    private long wholeAt;

    LookBack(DueWorkProperties properties, LongSupplier nanos) {
        wholeEvery = properties.wholeLook();
        this.nanos = nanos;
    }

    /// @return null for all of it
    @Nullable Instant next() {
        if (from == null || nanos.getAsLong() - wholeAt >= 0) {
            from = null;
            wholeAt = nanos.getAsLong() + wholeEvery.toNanos();
        }
        return from;
    }

    /// @param last when the last one was to be tried of those that have fired
    void firedUpTo(Instant last, Instant now) {
        Instant recent = now.minus(OVERLAP);
        from = last.isBefore(recent) ? last : recent;
    }

    void whole() {
        from = null;
    }
}
