package clinic.common.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// The one connection of a relay: it holds the advisory locks of the lanes it leads, and reads and
/// deletes only there. When it breaks, the locks are gone with it and another instance takes over;
/// nothing can be deleted without them.
final class LaneConnection implements AutoCloseable {
    private static final String LEAD =
            "select pg_try_advisory_lock(hashtext('clinic.outbox.' || current_schema()), ?)";
    private static final String READ =
            "select id, topic, key, type, header_names, header_values, payload from outbox"
                    + " where mod(lane, ?) = any(?) order by id limit ?";
    private static final String DELETE = "delete from outbox where id = any(?)";
    private static final String PARK =
            "with dead as (delete from outbox where id = ? returning *)"
                    + " insert into outbox_dead (id, topic, key, type, event_id, header_names, header_values, payload,"
                    + " created_at, reason)"
                    + " select id, topic, key, type, event_id, header_names, header_values, payload, created_at, ?"
                    + " from dead";

    private final Connection connection;
    private final int lanes;
    private final Set<Integer> led = new TreeSet<>();

    LaneConnection(Connection connection, int lanes) throws SQLException {
        this.connection = connection;
        this.lanes = lanes;
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            // A delete that a crash of the database undoes only leads to a repeat, which consumers
            // absorb.
            statement.execute("set synchronous_commit = off");
        }
    }

    /// Tries to lead every lane that is not led yet.
    void lead() throws SQLException {
        try (PreparedStatement lead = connection.prepareStatement(LEAD)) {
            for (int lane = 0; lane < lanes; lane++) {
                if (!led.contains(lane) && locked(lead, lane)) {
                    led.add(lane);
                }
            }
        }
    }

    Set<Integer> led() {
        return Set.copyOf(led);
    }

    private static boolean locked(PreparedStatement lead, int lane) throws SQLException {
        lead.setInt(1, lane);
        try (ResultSet answer = lead.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    boolean leadsAll() {
        return led.size() == lanes;
    }

    /// The oldest rows of the lanes led, whatever was read before: rows become visible when they
    /// commit, not when they are numbered.
    List<OutboxRow> oldest(int limit) throws SQLException {
        if (led.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setInt(1, lanes);
            read.setArray(2, connection.createArrayOf("int4", led.toArray()));
            read.setInt(3, limit);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet result = read.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    private static OutboxRow row(ResultSet result) throws SQLException {
        return new OutboxRow(
                result.getLong(1),
                result.getString(2),
                result.getBytes(3),
                result.getString(4),
                (String[]) result.getArray(5).getArray(),
                (byte[][]) result.getArray(6).getArray(),
                result.getBytes(7));
    }

    void delete(List<OutboxRow> acknowledged) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            LongStream ids = acknowledged.stream().mapToLong(OutboxRow::id);
            delete.setArray(1, connection.createArrayOf("int8", ids.boxed().toArray()));
            delete.executeUpdate();
        }
    }

    void park(OutboxRow row, String reason) throws SQLException {
        try (PreparedStatement park = connection.prepareStatement(PARK)) {
            park.setLong(1, row.id());
            park.setString(2, reason);
            park.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
