package clinic.common.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Brings the outbox to the broker: reads what is there, sends it, deletes what was acknowledged.
/// It remembers nothing, so nothing can be skipped; what a crash leaves between sending and
/// deleting is sent again.
final class Relay implements SmartLifecycle, RelayHealth {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final Connections connections;
    private final Sender.ProducerSource producers;
    private final OutboxProperties properties;
    private final Wake wake;
    private volatile RelayState state = RelayState.IDLE;
    private volatile @Nullable Thread thread;

    Relay(
            Connections connections,
            Sender.ProducerSource producers,
            OutboxProperties properties,
            Wake wake) {
        this.connections = connections;
        this.producers = producers;
        this.properties = properties;
        this.wake = wake;
    }

    @Override
    public Set<Integer> lanes() {
        return state.lanes();
    }

    @Override
    public @Nullable String trouble() {
        return state.trouble();
    }

    private void run() {
        Duration retry = properties.firstRetry();
        while (isRunning()) {
            try (LaneConnection lanes = new LaneConnection(connections.open(), properties.lanes());
                    Sender sender = new Sender(producers, properties.sendTimeout())) {
                retry = properties.firstRetry();
                serve(lanes, sender);
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                state = new RelayState(Set.of(), e.getClass().getSimpleName());
                log.warn("The relay lost its connection and begins again: {}", e.toString());
                if (!pause(retry)) {
                    return;
                }
                retry = Pace.doubled(retry, properties.longestRetry());
            }
        }
    }

    private void serve(LaneConnection lanes, Sender sender)
            throws SQLException, InterruptedException {
        Pace pace = new Pace(properties);
        long nextTry = System.nanoTime();
        int limit = properties.batch();
        while (isRunning()) {
            if (!lanes.leadsAll() && System.nanoTime() >= nextTry) {
                lanes.lead();
                nextTry = System.nanoTime() + properties.takeOver().toNanos();
            }
            List<OutboxRow> rows = lanes.oldest(limit);
            if (rows.isEmpty()) {
                state = new RelayState(lanes.led(), null);
                wake.sleep(pace.idle());
                continue;
            }
            Sender.Outcome outcome = sender.send(rows);
            if (outcome.acknowledged() > 0) {
                lanes.delete(rows.subList(0, outcome.acknowledged()));
            }
            limit = properties.batch();
            if (outcome.failure() != null) {
                state = new RelayState(lanes.led(), outcome.failure().getClass().getSimpleName());
                // Is it really this row? A neighbour in the same request fails with it, so it is
                // tried alone.
                limit = 1;
                afterFailure(lanes, outcome, rows, pace);
            } else if (rows.size() < limit) {
                state = new RelayState(lanes.led(), null);
                wake.sleep(pace.busy());
            }
        }
    }

    private void afterFailure(
            LaneConnection lanes, Sender.Outcome outcome, List<OutboxRow> rows, Pace pace)
            throws SQLException, InterruptedException {
        if (!outcome.hopeless()) {
            log.warn("Sending failed and is tried again: {}", String.valueOf(outcome.failure()));
            Thread.sleep(pace.afterFailure());
        } else if (rows.size() == 1) {
            OutboxRow row = rows.getFirst();
            lanes.park(row, String.valueOf(outcome.failure()));
            log.error("{} (outbox row {}) can never be sent: parked", row.type(), row.id());
        }
    }

    private static boolean pause(Duration duration) {
        try {
            Thread.sleep(duration);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void start() {
        Thread started = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
        thread = started;
        started.start();
    }

    /// Lets the batch on its way come to its end, as far as that is quick.
    @Override
    public void stop() {
        Thread stopping = thread;
        thread = null;
        wake.up();
        if (stopping != null) {
            try {
                if (!stopping.join(STOP_WITHIN)) {
                    stopping.interrupt();
                    stopping.join(STOP_WITHIN);
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

    /// Starts before and stops after everything that announces.
    @Override
    public int getPhase() {
        return 0;
    }
}
