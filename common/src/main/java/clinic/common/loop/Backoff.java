package clinic.common.loop;

import java.time.Duration;

/// The wait after a failure: doubles from failure to failure, up to a longest one, and begins anew
/// after a success.
public final class Backoff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    public Duration next() {
        Duration now = next;
        Duration twice = now.multipliedBy(2);
        next = twice.compareTo(longest) > 0 ? longest : twice;
        return now;
    }

    public void reset() {
        next = first;
    }
}
