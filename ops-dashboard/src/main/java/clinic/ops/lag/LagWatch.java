package clinic.ops.lag;

import clinic.common.inbox.Failures;
import clinic.common.loop.Backoff;
import clinic.common.loop.Doorbell;
import clinic.common.loop.Loop;
import clinic.common.loop.Turn;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks at the broker again and again, on a thread of its own, so that nobody waits for it.
@Component
@ConditionalOnProperty(name = "clinic.ops.lag.watched", matchIfMissing = true)
class LagWatch implements SmartLifecycle, Turn {

    private static final Logger LOG = LoggerFactory.getLogger(LagWatch.class);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

    private final LagBoard board;
    private final LagSettings settings;
    private final Loop loop;

    LagWatch(LagBoard board, LagSettings settings) {
        this.board = board;
        this.settings = settings;
        Backoff retry = new Backoff(settings.every(), LONGEST_RETRY);
        loop = new Loop("lag-watch", this, new Doorbell(), retry);
    }

    @Override
    public Duration take() {
        board.look();
        return settings.every();
    }

    @Override
    public void failed(Exception failure, Duration rest) {
        LOG.warn("The lag is looked at again later: {}", Failures.describe(failure));
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        if (!loop.stop(STOP_WITHIN)) {
            LOG.warn("The look at the broker has not ended in time");
        }
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
