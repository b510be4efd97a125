package clinic.common.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One look through the outbox: the rows that one moment shows, oldest first, a batch at a time.
/// Only one moment may be looked at, for a row that appears behind what was read already must not
/// be overtaken by a later one of its key. What is deleted meanwhile is committed with the pass's
/// end.
final class Pass {
    /// So long a pass may last: what commits meanwhile waits for the next.
    private static final long LONGEST = Duration.ofMillis(500).toNanos();

    /// Rows the driver holds at once. They may be large.
    private static final int AT_ONCE = 100;

    private final Connection connection;
    private final ResultSet rows;
    private final int most;
    private final long since = System.nanoTime();
    private int read;
    private int deleted;
    private boolean exhausted;

    private Pass(Connection connection, ResultSet rows, int most) {
        this.connection = connection;
        this.rows = rows;
        this.most = most;
    }

    /// @param select gives no more than `most` rows
    static Pass begin(Connection connection, PreparedStatement select, int most)
            throws SQLException {
        connection.setAutoCommit(false);
        select.setFetchSize(AT_ONCE);
        return new Pass(connection, select.executeQuery(), most);
    }

    /// The next rows.
    ///
    /// @param limit how many at most
    /// @param bytes with how many bytes it is enough
    List<OutboxRow> next(int limit, long bytes) throws SQLException {
        List<OutboxRow> batch = new ArrayList<>();
        long size = 0;
        while (batch.size() < limit && size < bytes && !exhausted) {
            if (rows.next()) {
                OutboxRow row = row(rows);
                batch.add(row);
                size += row.size();
            } else {
                exhausted = true;
            }
        }
        read += batch.size();
        return batch;
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                row.getString(2),
                row.getBytes(3),
                row.getBytes(4),
                row.getBytes(5));
    }

    boolean isOver() {
        return exhausted || read >= most || System.nanoTime() - since > LONGEST;
    }

    /// Whether rows may be there that it has not shown.
    boolean leavesMore() {
        return !exhausted;
    }

    void deleted(int number) {
        deleted += number;
    }

    /// @return how many rows are deleted now
    int end() throws SQLException {
        rows.close();
        connection.setAutoCommit(true); // commits
        return deleted;
    }
}
