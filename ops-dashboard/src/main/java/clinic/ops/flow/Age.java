package clinic.ops.flow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;

/// How long something has lasted; never negative. In JSON an ISO-8601 duration.
public record Age(@JsonValue Duration duration) {

    public Age {
        duration = duration.isNegative() ? Duration.ZERO : duration;
    }

    static Age since(Instant start, Instant now) {
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
}
