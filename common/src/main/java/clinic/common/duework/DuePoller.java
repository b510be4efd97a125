package clinic.common.duework;

import clinic.common.inbox.Failures;
import clinic.common.loop.Backoff;
import clinic.common.loop.Loop;
import clinic.common.loop.Turn;
import clinic.common.outbox.Wake;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks at the clock, again and again, and has fired what is due. Looking is cheap, so a clock
/// that is moved is noticed within one look.
final class DuePoller implements SmartLifecycle, Turn {
    private static final Logger log = LoggerFactory.getLogger(DuePoller.class);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(2);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final DueRound round;
    private final DueWorkProperties properties;
    private final Loop loop;

    DuePoller(DueRound round, DueWorkProperties properties, Wake wake) {
        this.round = round;
        this.properties = properties;
        Backoff retry = new Backoff(properties.idlePoll(), LONGEST_RETRY);
        loop = new Loop("due-work", this, wake.bell(), retry);
    }

    @Override
    public Duration take() {
        Fired fired = round.fireSome();
        if (fired.more()) {
            return Duration.ZERO;
        }
        return fired.ended() > 0 ? properties.busyPoll() : round.untilNext();
    }

    @Override
    public void failed(Exception failure, Duration rest) {
        log.warn("Due work is tried again later: {}", Failures.describe(failure));
    }

    @Override
    public void start() {
        loop.start();
    }

    /// Lets the chunk at hand come to its end.
    @Override
    public void stop() {
        if (!loop.stop(STOP_WITHIN)) {
            log.warn("Due work has not stopped in time");
        }
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /// Stops before the relay does.
    @Override
    public int getPhase() {
        return 100;
    }
}
