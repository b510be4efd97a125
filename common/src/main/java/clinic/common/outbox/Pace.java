package clinic.common.outbox;

import java.time.Duration;

/// How long the relay waits before it looks again: short after work, longer the longer there was
/// none.
final class Pace {
    private final Duration busy;
    private final Duration idlest;
    private final Duration firstRetry;
    private final Duration longestRetry;
    private Duration next;
    private Duration retry;

    Pace(OutboxProperties properties) {
        busy = properties.busyPoll();
        idlest = properties.idlePoll();
        firstRetry = properties.firstRetry();
        longestRetry = properties.longestRetry();
        next = busy;
        retry = firstRetry;
    }

    Duration busy() {
        next = busy;
        retry = firstRetry;
        return busy;
    }

    Duration idle() {
        Duration now = next;
        next = doubled(next, idlest);
        retry = firstRetry;
        return now;
    }

    Duration afterFailure() {
        Duration now = retry;
        retry = doubled(retry, longestRetry);
        return now;
    }

    static Duration doubled(Duration last, Duration longest) {
        Duration twice = last.multipliedBy(2);
        return twice.compareTo(longest) > 0 ? longest : twice;
    }
}
