package clinic.gateway.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down who keeps failing: after some free tries each further one has to wait, twice as long
/// each time. A try counts as failed from its beginning until it is forgiven, so many at once gain
/// nothing. Kept in memory, per gateway.
public final class Attempts {
    /// Beyond it the longest unused trail is forgotten.
    private static final int KEPT = 20_000;

    private record Trail(int tries, Instant notBefore, Instant forgottenAt) {}

    private final Clock clock;
    private final LimitProperties limits;
    private final Map<String, Trail> trails =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Trail> eldest) {
                    return size() > KEPT;
                }
            };

    public Attempts(Clock clock, LimitProperties limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /// @return zero where the try may go on, else how long to wait
    public synchronized Duration begin(String key) {
        Instant now = clock.instant();
        Trail trail = trails.get(key);
        if (trail == null || trail.forgottenAt().isBefore(now)) {
            trail = new Trail(0, now, now);
        }
        if (now.isBefore(trail.notBefore())) {
            return Duration.between(now, trail.notBefore());
        }
        int tries = trail.tries() + 1;
        Instant notBefore = now.plus(delayAfter(tries));
        trails.put(key, new Trail(tries, notBefore, notBefore.plus(limits.forgetAfter())));
        return Duration.ZERO;
    }

    public synchronized void forgive(String key) {
        trails.remove(key);
    }

    private Duration delayAfter(int tries) {
        int beyond = tries - limits.freeTries();
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration delay = limits.firstDelay().multipliedBy(1L << Math.min(beyond, 30));
        return delay.compareTo(limits.longestDelay()) > 0 ? limits.longestDelay() : delay;
    }
}
