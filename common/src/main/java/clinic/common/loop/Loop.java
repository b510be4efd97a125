package clinic.common.loop;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Takes turns on one platform thread, from start to stop. A turn that fails is followed by another
/// one after a while, so whatever was away may come back.
public final class Loop {
    private final String name;
    private final Turn turn;
    private final Doorbell bell;
    private final Backoff retry;
    private volatile @Nullable Thread thread;

    /// @param name the thread's
    /// @param bell ends a rest between two turns
    public Loop(String name, Turn turn, Doorbell bell, Backoff retry) {
        this.name = name;
        this.turn = turn;
        this.bell = bell;
        this.retry = retry;
    }

    public void start() {
        Thread started = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        thread = started;
        started.start();
    }

    public boolean isRunning() {
        return thread != null;
    }

    /// Lets the turn at hand come to its end; interrupts it where it takes longer than that.
    ///
    /// @return whether the thread has ended
    public boolean stop(Duration within) {
        Thread stopping = thread;
        thread = null;
        bell.ring();
        if (stopping == null) {
            return true;
        }
        try {
            if (stopping.join(within)) {
                return true;
            }
            stopping.interrupt();
            return stopping.join(within);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run() {
        try {
            while (Thread.currentThread() == thread) {
                once();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            turn.end();
        }
    }

    private void once() throws InterruptedException {
        try {
            Duration rest = turn.take();
            retry.reset();
            if (rest.isPositive()) {
                bell.await(rest);
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            Duration rest = retry.next();
            turn.failed(e, rest);
            rest(rest);
        }
    }

    private void rest(Duration rest) throws InterruptedException {
        long until = System.nanoTime() + rest.toNanos();
        long left = rest.toNanos();
        while (left > 0 && Thread.currentThread() == thread) {
            bell.await(Duration.ofNanos(left));
            left = until - System.nanoTime();
        }
    }
}
