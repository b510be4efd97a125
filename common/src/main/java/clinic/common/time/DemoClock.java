package clinic.common.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that runs ahead of the wall by the offset that all services of a demo share. Looks at
/// the shared file at most every `LOOK_EVERY`, so another service's step is seen within that time.
final class DemoClock extends Clock {
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private record Seen(Duration offset, long atNanos) {}

    private final Clock wall;
    private final SharedOffset shared;
    private volatile Seen seen;

    DemoClock(Clock wall, SharedOffset shared) {
        this.wall = wall;
        this.shared = shared;
        this.seen = new Seen(shared.read(), System.nanoTime());
    }

    @Override
    public Instant instant() {
        return wall.instant().plus(offset());
    }

    private Duration offset() {
        Seen last = seen;
        long now = System.nanoTime();
        if (now - last.atNanos() < LOOK_EVERY.toNanos()) {
            return last.offset();
        }
        Seen fresh = new Seen(shared.read(), now);
        seen = fresh;
        return fresh.offset();
    }

    @Override
    public ZoneId getZone() {
        return wall.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(wall.withZone(zone), shared);
    }
}
