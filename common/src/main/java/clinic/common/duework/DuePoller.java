package clinic.common.duework;

import clinic.common.inbox.Failures;
import clinic.common.outbox.Wake;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks at the clock, again and again, and has fired what is due. Looking is cheap, so a clock
/// that is moved is noticed within one look.
final class DuePoller implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DuePoller.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

    private final DueRound round;
    private final DueWorkProperties properties;
    private final Wake wake;
    private volatile @Nullable Thread thread;

    DuePoller(DueRound round, DueWorkProperties properties, Wake wake) {
        this.round = round;
        this.properties = properties;
        this.wake = wake;
    }

    private void run() {
        while (isRunning()) {
            Duration pause;
            try {
                Fired fired = round.fireSome();
                if (fired.more()) {
                    continue;
                }
                pause = fired.ended() > 0 ? properties.busyPoll() : round.untilNext();
            } catch (RuntimeException e) {
                log.warn("Due work is tried again later: {}", Failures.describe(e));
                pause = AFTER_FAILURE;
            }
            try {
                wake.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void start() {
        Thread started = Thread.ofPlatform().name("due-work").daemon().unstarted(this::run);
        thread = started;
        started.start();
    }

    /// Lets the chunk at hand come to its end.
    @Override
    public void stop() {
        Thread stopping = thread;
        thread = null;
        wake.up();
        if (stopping != null) {
            try {
                if (!stopping.join(STOP_WITHIN)) {
                    log.warn("Due work has not stopped in time");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /// Stops before the relay does.
    @Override
    public int getPhase() {
        return 100;
    }
}
