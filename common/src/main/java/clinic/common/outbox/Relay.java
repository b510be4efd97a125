package clinic.common.outbox;

import clinic.common.loop.Backoff;
import clinic.common.loop.Loop;
import clinic.common.loop.Turn;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Brings the outbox to the broker. It keeps no cursor, so nothing can be skipped; what a crash
/// leaves between sending and deleting is sent again.
final class Relay implements SmartLifecycle, RelayHealth, Turn {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final Connections connections;
    private final Sender sender;
    private final OutboxProperties properties;
    private final Wake wake;
    private final Loop loop;
    private volatile RelayState state = RelayState.IDLE;
    private @Nullable Dispatch dispatch;

    Relay(
            Connections connections,
            Sender.ProducerSource producers,
            OutboxProperties properties,
            Wake wake) {
        this.connections = connections;
        this.sender = new Sender(producers, wake.bell());
        this.properties = properties;
        this.wake = wake;
        this.loop =
                new Loop(
                        "outbox-relay",
                        this,
                        wake.bell(),
                        new Backoff(properties.firstRetry(), properties.longestRetry()));
    }

    @Override
    public Set<Integer> lanes() {
        return state.lanes();
    }

    @Override
    public @Nullable String trouble() {
        return state.trouble();
    }

    @Override
    public Duration take() throws SQLException, InterruptedException {
        Dispatch open = dispatch;
        if (open == null) {
            open = open();
            dispatch = open;
        }
        return open.round();
    }

    /// The producer first: its making must not be mistaken for silence by the database.
    private Dispatch open() throws SQLException {
        sender.ready();
        LaneConnection lanes = LaneConnection.open(connections, properties);
        return new Dispatch(lanes, sender, properties, wake, told -> state = told);
    }

    @Override
    public void failed(Exception failure, Duration rest) {
        log.warn("The relay begins again in {}: {}", rest, failure.toString());
        letGo();
        state = new RelayState(Set.of(), failure.getClass().getSimpleName());
    }

    @Override
    public void end() {
        Dispatch open = dispatch;
        if (open != null) {
            try {
                open.finish();
            } catch (SQLException | RuntimeException e) {
                log.warn("What was on its way may be sent again: {}", e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        letGo();
        sender.close();
        state = RelayState.IDLE;
    }

    private void letGo() {
        Dispatch open = dispatch;
        dispatch = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException | RuntimeException e) {
                log.debug("The connection had ended already: {}", e.toString());
            }
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    /// Lets the batch on its way come to its end, as far as that is quick.
    @Override
    public void stop() {
        loop.stop(STOP_WITHIN);
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /// Starts before and stops after everything that announces.
    @Override
    public int getPhase() {
        return 0;
    }
}
