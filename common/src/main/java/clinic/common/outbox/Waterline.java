package clinic.common.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;

/// Spares the reading the deleted rows at the head of the index, which the database must step over
/// one by one while an old transaction may still see them. No row is missed by it:
///
/// The line rises to an id only when no row up to there is left to be seen. What might still appear
/// below it then belongs to a transaction that was open at that moment and had its number before
/// the id was given out; those are remembered. As soon as one of them has ended, as the reading
/// itself sees it, the reading begins at 0 again.
final class Waterline {
    /// A bigint: below or at it nothing can be read. Two parameters.
    static final String LINE =
            """
            (select case when exists (select from unnest(?::text[]) as open (number)
                                      where pg_visible_in_snapshot(number::xid8, pg_current_snapshot()))
                         then 0 else ?::bigint end)""";
    private static final String RISE =
            """
            select exists (select from outbox where id > %s and id <= ? and lane = any(?)),
                   array(select number::text from pg_snapshot_xip(pg_current_snapshot()) as open (number)
                         where number < ?::xid8)
            """
                    .formatted(LINE);
    private static final long INTERVAL = Duration.ofSeconds(1).toNanos();
    // In case that somebody has numbered rows by hand.
    private static final long BOTTOM_INTERVAL = Duration.ofSeconds(30).toNanos();

    private final Connection connection;
    private final PreparedStatement rise;
    private final int rows;
    private Object[] open = {};
    private long line;
    private long highest;
    private int deleted;
    private long rose = System.nanoTime();
    private long atBottom = System.nanoTime();

    /// @param rows after how many deleted rows to look whether the line can rise
    Waterline(Connection connection, int rows) throws SQLException {
        this.connection = connection;
        this.rows = rows;
        this.deleted = rows;
        this.rise = connection.prepareStatement(RISE);
    }

    long line() {
        return line;
    }

    /// Fills in the two parameters of [#LINE].
    void bind(PreparedStatement statement, int index) throws SQLException {
        statement.setArray(index, connection.createArrayOf("text", open));
        statement.setLong(index + 1, line);
    }

    /// The reading begins at 0 again: for other lanes what is below the line was never looked at.
    void sink() {
        line = 0;
        open = new Object[] {};
        deleted = rows; // up again as soon as possible
        atBottom = System.nanoTime();
    }

    /// To be told of deleted rows, after the deletion has been committed.
    void deleted(int number, long highestId, Set<Integer> lanes) throws SQLException {
        deleted += number;
        highest = Math.max(highest, highestId);
        long now = System.nanoTime();
        if (now - atBottom > BOTTOM_INTERVAL) {
            sink();
        } else if (deleted >= rows || now - rose > INTERVAL) {
            rise(lanes);
            deleted = 0;
            rose = now;
        }
    }

    private void rise(Set<Integer> lanes) throws SQLException {
        String later = numberOfLaterTransaction();
        bind(rise, 1);
        rise.setLong(3, highest);
        rise.setArray(4, connection.createArrayOf("int4", lanes.toArray()));
        rise.setString(5, later);
        try (ResultSet answer = rise.executeQuery()) {
            if (answer.next() && !answer.getBoolean(1)) {
                line = highest;
                open = (Object[]) answer.getArray(2).getArray();
            }
        }
    }

    /// Larger than that of any transaction in which a row up to the highest id was written.
    private String numberOfLaterTransaction() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select pg_current_xact_id()::text")) {
            answer.next();
            return answer.getString(1);
        }
    }
}
