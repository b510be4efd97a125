package clinic.common.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The one connection of a relay: it holds the locks of the lanes it leads, and reads and deletes
/// only there. When it breaks, or says nothing for a while, the locks are gone with it and others
/// take over; nothing can be deleted without them.
final class LaneConnection implements AutoCloseable {
    private static final String READ =
            """
            select id, topic, key, headers, payload from outbox
            where id > %s and lane = any(?) and id not in (select unnest(?::bigint[]))
            order by id limit ?
            """
                    .formatted(Waterline.LINE);
    private static final String DELETE = "delete from outbox where id = any(?)";
    private static final String PARK =
            """
            with dead as (delete from outbox where id = ?
                          returning id, topic, key, type, event_id, headers, payload, created_at)
            insert into outbox_dead (id, topic, key, type, event_id, headers, payload, created_at, reason)
            select dead.*, ? from dead returning type
            """;

    private static final int LOOK_AFTER = 5_000; // rows
    private static final int BATCHES_IN_A_PASS = 10;

    private final Connection connection;
    private final LaneLocks locks;
    private final Waterline waterline;
    private final PreparedStatement read;
    private final PreparedStatement delete;
    private final long batchBytes;
    private @Nullable Pass pass;
    private long highestDeleted;

    /// The oldest rows.
    ///
    /// @param more whether there may be others after them
    record Oldest(List<OutboxRow> rows, boolean more) {}

    static LaneConnection open(Connections connections, OutboxProperties properties)
            throws SQLException {
        Connection connection = connections.open();
        try {
            return new LaneConnection(connection, properties);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private LaneConnection(Connection connection, OutboxProperties properties) throws SQLException {
        this.connection = connection;
        this.batchBytes = properties.batchBytes().toBytes();
        connection.setAutoCommit(true);
        prepareSession(properties.silence());
        locks = new LaneLocks(connection);
        waterline = new Waterline(connection, LOOK_AFTER);
        read = connection.prepareStatement(READ);
        delete = connection.prepareStatement(DELETE);
    }

    /// Reading goes by id and stops early, whatever the planner thinks of a table that was empty a
    /// moment ago.
    private void prepareSession(Duration silence) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set idle_session_timeout = " + silence.toMillis());
            statement.execute("set idle_in_transaction_session_timeout = " + silence.toMillis());
            statement.execute("set tcp_user_timeout = " + silence.toMillis());
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("set enable_seqscan = off");
            statement.execute("set enable_bitmapscan = off");
            statement.execute("set enable_sort = off");
            statement.execute("set jit = off");
        }
    }

    /// Looks which instances are there and takes the lanes that are free for this one.
    void lookAround() throws SQLException {
        if (pass != null && pass.isOver()) {
            endPass(); // no long transaction while the broker is away
        }
        if (locks.look()) {
            waterline.sink();
        }
    }

    Set<Integer> led() {
        return Set.copyOf(locks.led());
    }

    boolean hasSurplus() {
        return locks.hasSurplus();
    }

    /// To be called while nothing is on its way.
    void giveSurplusBack() throws SQLException {
        locks.giveSurplusBack();
    }

    /// The oldest rows of the lanes led, except those that are on their way, whatever was read in
    /// an earlier pass: rows become visible when they commit, not when they are numbered.
    Oldest oldest(int limit, Supplier<List<OutboxRow>> onTheirWay) throws SQLException {
        Pass open = pass;
        if (open == null) {
            if (locks.led().isEmpty()) {
                return new Oldest(List.of(), false);
            }
            open = begin(limit, onTheirWay.get());
            pass = open;
        }
        List<OutboxRow> rows = open.next(limit, batchBytes);
        boolean more = open.leavesMore();
        if (open.isOver()) {
            endPass();
        }
        return new Oldest(rows, more);
    }

    private Pass begin(int limit, List<OutboxRow> onTheirWay) throws SQLException {
        int most = limit * BATCHES_IN_A_PASS;
        waterline.bind(read, 1);
        read.setArray(
                Waterline.PARAMETERS + 1, connection.createArrayOf("int4", locks.led().toArray()));
        setIds(read, Waterline.PARAMETERS + 2, onTheirWay);
        read.setInt(Waterline.PARAMETERS + 3, most);
        return Pass.begin(connection, read, most);
    }

    /// Commits what was deleted meanwhile. The next reading begins with the oldest again.
    void endPass() throws SQLException {
        Pass ended = pass;
        pass = null;
        if (ended != null) {
            committed(ended.end());
        }
    }

    void delete(List<OutboxRow> acknowledged) throws SQLException {
        setIds(delete, 1, acknowledged);
        delete.executeUpdate();
        long highest = acknowledged.stream().mapToLong(OutboxRow::id).max().orElse(0);
        highestDeleted = Math.max(highestDeleted, highest);
        if (pass == null) {
            committed(acknowledged.size());
        } else {
            pass.deleted(acknowledged.size());
        }
    }

    private void committed(int deleted) throws SQLException {
        if (deleted > 0) {
            waterline.deleted(deleted, highestDeleted, locks.led());
        }
    }

    private static void setIds(PreparedStatement statement, int index, List<OutboxRow> rows)
            throws SQLException {
        statement.setObject(index, rows.stream().mapToLong(OutboxRow::id).toArray());
    }

    /// @return the type of the event
    String park(OutboxRow row, String reason) throws SQLException {
        try (PreparedStatement park = connection.prepareStatement(PARK)) {
            park.setLong(1, row.id());
            park.setString(2, reason);
            try (ResultSet parked = park.executeQuery()) {
                return parked.next() ? parked.getString(1) : "an event";
            } finally {
                endPass();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
