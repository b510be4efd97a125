package clinic.common.outbox;

import clinic.common.loop.Backoff;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what is there, sends it, deletes what was acknowledged, for as long as its connection
/// lasts. The next batch is read while the one before is on its way; which rows are is all it
/// remembers of them.
final class Dispatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
    private static final int FLIGHTS = 4;
    private static final long LATE = Duration.ofSeconds(2).toNanos();
    private static final long FINISH_WITHIN = Duration.ofSeconds(2).toNanos();

    private final LaneConnection lanes;
    private final Sender sender;
    private final OutboxProperties properties;
    private final Wake wake;
    private final Consumer<RelayState> watcher;
    private final Deque<Flight> flights = new ArrayDeque<>();
    private final Pace pace;
    private final Backoff retry;
    private boolean more = true;
    // A row seems to be one that can never be sent. A neighbour in the same request fails with it,
    // so it is tried alone.
    private boolean suspicious;
    private long nextRead = System.nanoTime();
    private long nextLook = nextRead;
    private long notBefore = nextRead;
    private @Nullable String trouble;

    /// @param watcher is told how it is, again and again
    Dispatch(
            LaneConnection lanes,
            Sender sender,
            OutboxProperties properties,
            Wake wake,
            Consumer<RelayState> watcher) {
        this.lanes = lanes;
        this.sender = sender;
        this.properties = properties;
        this.wake = wake;
        this.watcher = watcher;
        this.pace = new Pace(properties.busyPoll(), properties.idlePoll());
        this.retry = new Backoff(properties.firstRetry(), properties.longestRetry());
    }

    /// @return how long to rest until the next round, unless called
    Duration round() throws SQLException, InterruptedException {
        lookAround();
        if (mayRead()) {
            read();
        }
        settle();
        Duration rest = rest();
        if (flights.isEmpty() || !rest.isPositive()) {
            return rest;
        }
        sender.await(rest);
        return Duration.ZERO;
    }

    /// Also keeps the database from ending the session.
    private void lookAround() throws SQLException {
        if (System.nanoTime() - nextLook >= 0) {
            lanes.lookAround();
            nextLook = System.nanoTime() + properties.lookAround().toNanos();
            tell();
        }
        if (lanes.hasSurplus()) {
            lanes.endPass();
            if (flights.isEmpty()) {
                lanes.giveSurplusBack();
                tell();
            }
        }
    }

    private void tell() {
        Flight first = flights.peek();
        boolean late = trouble == null && first != null && first.age() > LATE;
        watcher.accept(new RelayState(lanes.led(), late ? "the broker does not answer" : trouble));
    }

    private boolean mayRead() {
        return hasRoom() && (more || wake.wasCalled() || System.nanoTime() - nextRead >= 0);
    }

    /// Behind a failure there is none: what was not sent must not be overtaken by a later one of
    /// its
    /// key.
    private boolean hasRoom() {
        return flights.size() < (suspicious ? 1 : FLIGHTS)
                && flights.stream().noneMatch(Flight::hasFailed)
                && !lanes.hasSurplus()
                && System.nanoTime() - notBefore >= 0;
    }

    private void read() throws SQLException {
        int limit = suspicious ? 1 : properties.batch();
        LaneConnection.Oldest oldest = lanes.oldest(limit, this::onTheirWay);
        more = oldest.more();
        List<OutboxRow> rows = oldest.rows();
        Duration pause = rows.isEmpty() ? pace.afterNothing() : pace.afterWork();
        nextRead = System.nanoTime() + pause.toNanos();
        if (!rows.isEmpty()) {
            flights.add(sender.send(rows));
        } else if (flights.isEmpty()) {
            trouble = null;
        }
    }

    private List<OutboxRow> onTheirWay() {
        return flights.stream().flatMap(flight -> flight.rows().stream()).toList();
    }

    /// Deletes what was acknowledged, and sees to what failed.
    private void settle() throws SQLException, InterruptedException {
        List<OutboxRow> acknowledged = new ArrayList<>();
        for (Flight first = flights.peek(); first != null; first = flights.peek()) {
            if (!first.hasArrived()) {
                if (first.age() > properties.sendTimeout().toNanos()) {
                    delete(acknowledged);
                    failed(new TimeoutException("no answer"));
                    return;
                }
                break;
            }
            Flight.Outcome outcome = first.outcome();
            acknowledged.addAll(outcome.acknowledged());
            if (outcome.failure() != null) {
                delete(acknowledged);
                flights.remove();
                failed(first, outcome);
                return;
            }
            flights.remove();
        }
        delete(acknowledged);
    }

    private void delete(List<OutboxRow> acknowledged) throws SQLException {
        if (!acknowledged.isEmpty()) {
            lanes.delete(acknowledged);
            trouble = null;
            suspicious = false;
            retry.reset();
        }
    }

    private void failed(Flight flight, Flight.Outcome outcome) throws SQLException {
        Throwable failure = outcome.failure();
        if (!outcome.hopeless()) {
            failed(failure);
        } else if (flight.rows().size() == 1) {
            OutboxRow row = flight.rows().getFirst();
            String type = lanes.park(row, String.valueOf(failure));
            log.error("{} (outbox row {}) can never be sent: parked", type, row.id());
            suspicious = false;
        } else {
            beginAgain(failure);
            suspicious = true;
        }
    }

    private void failed(@Nullable Throwable failure) throws SQLException {
        Duration wait = retry.next();
        log.warn("Sending failed and is tried again in {}: {}", wait, String.valueOf(failure));
        beginAgain(failure);
        notBefore = System.nanoTime() + wait.toNanos();
        tell();
    }

    /// What is on its way counts as not sent. The producer may be kept where nothing is, and it
    /// only has not found the topic yet: it goes on looking.
    private void beginAgain(@Nullable Throwable failure) throws SQLException {
        lanes.endPass();
        boolean onItsWay = flights.stream().anyMatch(flight -> !flight.hasArrived());
        if (onItsWay || !(failure instanceof TimeoutException)) {
            sender.close();
        }
        flights.clear();
        more = true;
        trouble = failure == null ? "unknown" : failure.getClass().getSimpleName();
    }

    private Duration rest() {
        Flight first = flights.peek();
        long now = System.nanoTime();
        if (first != null && first.hasArrived() || more && hasRoom()) {
            return Duration.ZERO;
        }
        long rest = nextLook - now;
        if (notBefore - now > 0) {
            rest = Math.min(rest, notBefore - now);
        } else if (hasRoom()) {
            rest = Math.min(rest, nextRead - now);
        }
        return Duration.ofNanos(Math.max(0, rest));
    }

    /// Lets what is on its way arrive, as far as that is quick.
    void finish() throws SQLException, InterruptedException {
        lanes.endPass();
        long until = System.nanoTime() + FINISH_WITHIN;
        settle();
        while (!flights.isEmpty() && until - System.nanoTime() > 0) {
            sender.await(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
            settle();
        }
    }

    /// First what is on its way is called off, then the lanes are let go.
    @Override
    public void close() throws SQLException {
        sender.close();
        lanes.close();
    }
}
