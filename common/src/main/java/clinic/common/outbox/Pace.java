package clinic.common.outbox;

import java.time.Duration;

/// How long the relay waits before it looks again: short after work, longer the longer there was
/// none.
final class Pace {
    private final Duration busy;
    private final Duration idlest;
    private Duration next;

    Pace(Duration busy, Duration idlest) {
        this.busy = busy;
        this.idlest = idlest;
        this.next = busy;
    }

    Duration afterWork() {
        next = busy;
        return busy;
    }

    Duration afterNothing() {
        Duration now = next;
        Duration twice = now.multipliedBy(2);
        next = twice.compareTo(idlest) > 0 ? idlest : twice;
        return now;
    }
}
