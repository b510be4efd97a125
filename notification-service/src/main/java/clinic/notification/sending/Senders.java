package clinic.notification.sending;

import clinic.notification.message.Posting.LettersWait;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The threads that hand letters over. Woken by a commit that queued one; they also look by
/// themselves, for retries and for other instances.
@Component
class Senders implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Senders.class);

    private final Sending sending;
    private final SendingProperties properties;
    private final Semaphore woken = new Semaphore(0);
    private volatile @Nullable ExecutorService threads;

    Senders(Sending sending, SendingProperties properties) {
        this.sending = sending;
        this.properties = properties;
    }

    @TransactionalEventListener
    void wake(LettersWait ignored) {
        woken.release(properties.senders());
    }

    @Override
    public void start() {
        ExecutorService started =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().name("sender-", 1).factory());
        threads = started;
        for (int n = 0; n < properties.senders(); n++) {
            started.execute(this::sendUntilStopped);
        }
    }

    @Override
    public void stop() {
        ExecutorService running = threads;
        threads = null;
        if (running != null) {
            woken.release(properties.senders());
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    private void sendUntilStopped() {
        while (isRunning()) {
            if (!sent()) {
                pause();
            }
        }
    }

    private boolean sent() {
        try {
            return sending.sendNext();
        } catch (RuntimeException e) {
            LOG.warn("a letter could not be taken from claim to outcome", e);
            return false;
        }
    }

    private void pause() {
        try {
            if (woken.tryAcquire(properties.lookEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits(); // one look serves all that woke us
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            threads = null;
        }
    }
}
