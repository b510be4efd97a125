package clinic.common.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The one connection of a relay: it holds the locks of the lanes it leads, and reads and deletes
/// only there. When it breaks, or says nothing for a while, the locks are gone with it and others
/// take over; nothing can be deleted without them.
final class LaneConnection implements AutoCloseable {
    private static final String READ =
            """
            select id, topic, key, headers, payload
            from (select id, topic, key, headers, payload,
                         sum(coalesce(octet_length(payload), 0)) over (order by id rows between unbounded preceding and 1 preceding) as before
                  from outbox
                  where id > %s and lane = any(?) and id not in (select unnest(?::bigint[])) order by id limit ?) as oldest
            where before < ? or before is null
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

    private final Connection connection;
    private final LaneLocks locks;
    private final Waterline waterline;
    private final PreparedStatement read;
    private final PreparedStatement delete;
    private final long batchBytes;

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

    /// The oldest rows of the lanes led, except those that are on their way, whatever was read
    /// before: rows become visible when they commit, not when they are numbered.
    Oldest oldest(int limit, List<OutboxRow> onTheirWay) throws SQLException {
        if (locks.led().isEmpty()) {
            return new Oldest(List.of(), false);
        }
        waterline.bind(read, 1);
        read.setArray(3, connection.createArrayOf("int4", locks.led().toArray()));
        setIds(read, 4, onTheirWay);
        read.setInt(5, limit);
        read.setLong(6, batchBytes);
        List<OutboxRow> rows = new ArrayList<>();
        long bytes = 0;
        try (ResultSet result = read.executeQuery()) {
            while (result.next()) {
                OutboxRow row = row(result);
                rows.add(row);
                bytes += row.payload() == null ? 0 : row.payload().length;
            }
        }
        return new Oldest(rows, rows.size() == limit || bytes >= batchBytes);
    }

    private static OutboxRow row(ResultSet result) throws SQLException {
        return new OutboxRow(
                result.getLong(1),
                result.getString(2),
                result.getBytes(3),
                result.getBytes(4),
                result.getBytes(5));
    }

    void delete(List<OutboxRow> acknowledged) throws SQLException {
        setIds(delete, 1, acknowledged);
        delete.executeUpdate();
        long highest = acknowledged.stream().mapToLong(OutboxRow::id).max().orElse(0);
        waterline.deleted(acknowledged.size(), highest, locks.led());
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
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
