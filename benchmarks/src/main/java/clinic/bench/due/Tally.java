package clinic.bench.due;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Counts firings as they happen: only to know when to look whether all has been done.
final class Tally {
    private final AtomicLong began = new AtomicLong();
    private final AtomicInteger fired = new AtomicInteger();

    void count() {
        began.compareAndSet(0, System.nanoTime());
        fired.incrementAndGet();
    }

    int fired() {
        return fired.get();
    }

    /// When the first one was fired, in nanoseconds; so nobody is charged for starting up or for
    /// when he looks for the first time.
    long began() {
        return began.get();
    }
}
