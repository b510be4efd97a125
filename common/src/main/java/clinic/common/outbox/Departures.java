package clinic.common.outbox;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What one transaction announces. It is written at the transaction's end, together; what a
/// savepoint takes back is not written.
final class Departures implements TransactionSynchronization {
    private static final Logger log = LoggerFactory.getLogger(Departures.class);
    private static final int CHUNK = 1_000; // rows
    private static final long CHUNK_BYTES = 4_000_000;

    private final Object owner;
    private final DepartureRows rows;
    private final Wake wake;
    private final List<Departure> waiting = new ArrayList<>();
    private final Map<Object, Mark> savepoints = new IdentityHashMap<>();
    private int written;
    private long unwrittenBytes;
    private boolean atItsEnd;
    private boolean committed;
    private @Nullable DataAccessException failure;

    /// How far the transaction was at a savepoint.
    private record Mark(int announced, int written) {}

    private Departures(Object owner, DepartureRows rows, Wake wake) {
        this.owner = owner;
        this.rows = rows;
        this.wake = wake;
    }

    /// Those of the current transaction.
    static Departures current(Object owner, DepartureRows rows, Wake wake) {
        if (TransactionSynchronizationManager.getResource(owner) instanceof Departures present) {
            return present;
        }
        Departures begun = new Departures(owner, rows, wake);
        TransactionSynchronizationManager.registerSynchronization(begun);
        TransactionSynchronizationManager.bindResource(owner, begun);
        return begun;
    }

    void add(Departure departure) {
        if (committed) {
            throw new IllegalStateException("an event is announced after the commit");
        }
        waiting.add(departure);
        unwrittenBytes += departure.size();
        if (atItsEnd || waiting.size() - written >= CHUNK || unwrittenBytes >= CHUNK_BYTES) {
            flush();
        }
    }

    /// Writes what is not written yet. What was written is kept while a savepoint may take the
    /// writing back.
    @Override
    public void flush() {
        if (written < waiting.size()) {
            rows.write(waiting.subList(written, waiting.size()));
            written = waiting.size();
            unwrittenBytes = 0;
        }
        if (savepoints.isEmpty()) {
            waiting.clear();
            written = 0;
        }
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, new Mark(waiting.size(), written));
    }

    @Override
    public void savepointRollback(Object savepoint) {
        // One that was set before anything was announced is not known here.
        Mark mark = savepoints.getOrDefault(savepoint, new Mark(0, 0));
        waiting.subList(mark.announced(), waiting.size()).clear();
        written = mark.written();
    }

    /// Comes last, so that others may still announce.
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        flush();
        atItsEnd = true;
    }

    /// Where the first event is announced by another's `beforeCommit`, ours is not called any more.
    /// Before a rollback it is called as well; what is written then is undone. A failure here is
    /// swallowed, so it is told after the commit, which then has committed nothing.
    @Override
    public void beforeCompletion() {
        if (!atItsEnd) {
            try {
                flush();
            } catch (DataAccessException e) {
                failure = e;
                rows.spoil();
            }
        }
    }

    @Override
    public void afterCommit() {
        if (failure != null) {
            throw failure;
        }
        committed = true;
        wake.up();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(owner);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(owner, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        if (status == STATUS_COMMITTED && failure == null && written < waiting.size()) {
            log.error(
                    "{} events were announced after the commit and are lost",
                    waiting.size() - written);
        }
    }
}
