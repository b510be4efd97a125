package clinic.common.outbox;

import clinic.common.loop.Doorbell;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.transaction.support.TransactionSynchronization;

/// Calls a loop when a transaction has committed something for it to do.
public final class Wake {
    private final Doorbell bell = new Doorbell();
    private final TransactionSynchronization afterCommit =
            new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    up();
                }
            };
    private final AtomicBoolean called = new AtomicBoolean();

    /// Something has been committed.
    public void up() {
        called.set(true);
        bell.ring();
    }

    /// The same object every time, so that a transaction registers it once.
    public TransactionSynchronization afterCommit() {
        return afterCommit;
    }

    /// What a loop rests beside.
    public Doorbell bell() {
        return bell;
    }

    /// Whether something was committed since this was asked for the last time.
    boolean wasCalled() {
        return called.getAndSet(false);
    }

    /// @return true where it was woken, false where the time was up
    public boolean sleep(Duration longest) throws InterruptedException {
        return bell.await(longest);
    }
}
