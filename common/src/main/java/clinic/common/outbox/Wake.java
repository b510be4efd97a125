package clinic.common.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;

/// Lets a polling thread sleep until there is something to do or its time is up.
public final class Wake {
    private final Semaphore calls = new Semaphore(0);
    private final TransactionSynchronization afterCommit =
            new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    up();
                }
            };

    public void up() {
        calls.release();
    }

    /// The same object every time, so that a transaction registers it once.
    public TransactionSynchronization afterCommit() {
        return afterCommit;
    }

    /// @return true where it was woken, false where the time was up
    public boolean sleep(Duration longest) throws InterruptedException {
        boolean woken = calls.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        calls.drainPermits();
        return woken;
    }
}
