package clinic.common.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets one thread rest until it is called or its time is up. A call while it does not rest is not
/// lost: the next rest ends at once.
public final class Doorbell {
    private final Semaphore calls = new Semaphore(0);

    public void ring() {
        calls.release();
    }

    /// @return true where it was called, false where the time was up
    public boolean await(Duration longest) throws InterruptedException {
        boolean called = calls.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        calls.drainPermits();
        return called;
    }
}
