package clinic.ops.lag;

import clinic.common.time.SharedOffset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The time by which records are stamped when they are sent. A demo's clock runs ahead of it; a
/// step of that clock makes no record wait longer.
@Component
class WallTime {

    private final Clock clock;
    private final ObjectProvider<SharedOffset> ahead;

    WallTime(Clock clock, ObjectProvider<SharedOffset> ahead) {
        this.clock = clock;
        this.ahead = ahead;
    }

    Instant now() {
        SharedOffset shared = ahead.getIfAvailable();
        return clock.instant().minus(shared == null ? Duration.ZERO : shared.read());
    }
}
