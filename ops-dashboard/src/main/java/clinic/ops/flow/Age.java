package clinic.ops.flow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;

/// How long something has lasted; never negative. In JSON an ISO-8601 duration.
public record Age(@JsonValue Duration duration) {

    public Age {
        duration = duration.isNegative() ? Duration.ZERO : duration;
    }

    public static Age since(Instant start, Instant now) {
        return new Age(Duration.between(start, now));
    }

    /// In the two largest units: `3 d 4 h`, `2 h 5 min`, `12 min`, `40 s`.
    public String text() {
        if (duration.toDays() > 0) {
            return duration.toDays() + " d " + duration.toHoursPart() + " h";
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " h " + duration.toMinutesPart() + " min";
        }
        return duration.toMinutes() > 0
                ? duration.toMinutes() + " min"
                : duration.toSeconds() + " s";
    }

    /// For what is over soon: `12 ms`, `1.2 s`, `40 s`; from a minute on as `text`.
    public String precise() {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return duration.toMillis() + " ms";
        }
        return duration.compareTo(Duration.ofSeconds(10)) < 0
                ? "%d.%d s".formatted(duration.toSeconds(), duration.toMillisPart() / 100)
                : text();
    }
}
