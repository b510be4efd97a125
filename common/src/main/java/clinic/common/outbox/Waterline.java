package clinic.common.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Spares the reading the deleted rows at the head of the index, which the database must step over
/// one by one while an old transaction may still see them. No row is missed by it:
///
/// The line rises to an id only when no row up to there is left to be seen. What might still appear
/// below it then belongs to a transaction that was open at that moment and had its number before
/// the id was given out; those are remembered. One that was not open when the line rose the time
/// before has its number, and so its rows, from later than that: they lie above where the line was
/// then. As soon as it has ended, as the reading itself sees it, the reading begins there again.
final class Waterline {
    /// A bigint: below or at it nothing can be read. Three parameters.
    static final String LINE =
            """
            (select least(?::bigint, (select min(above) from unnest(?::text[], ?::bigint[]) as open (number, above)
                                      where pg_visible_in_snapshot(number::xid8, pg_current_snapshot()))))""";
    static final int PARAMETERS = 3;
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
    // So many times as long as the last look from the bottom took is waited for the next one.
    private static final int BOTTOM_SHARE = 50;

    private final Connection connection;
    private final PreparedStatement rise;
    private final int rows;
    /// Numbers of transactions, and above which line their rows lie.
    private Map<String, Long> open = Map.of();
    private long line;
    private long highest;
    private int deleted;
    private long rose = System.nanoTime();
    private long sank = System.nanoTime();
    private long toBottom = sank + BOTTOM_INTERVAL;

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

    /// Fills in the parameters of [#LINE].
    void bind(PreparedStatement statement, int index) throws SQLException {
        statement.setLong(index, line);
        statement.setArray(index + 1, connection.createArrayOf("text", open.keySet().toArray()));
        statement.setArray(index + 2, connection.createArrayOf("int8", open.values().toArray()));
    }

    /// The reading begins at 0 again: for other lanes what is below the line was never looked at.
    void sink() {
        line = 0;
        open = Map.of();
        deleted = rows; // up again as soon as possible
        sank = System.nanoTime();
        toBottom = sank + BOTTOM_INTERVAL;
    }

    /// To be told of deleted rows, after the deletion has been committed.
    void deleted(int number, long highestId, Set<Integer> lanes) throws SQLException {
        deleted += number;
        highest = Math.max(highest, highestId);
        long now = System.nanoTime();
        if (now - toBottom > 0) {
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
        rise.setLong(PARAMETERS + 1, highest);
        rise.setArray(PARAMETERS + 2, connection.createArrayOf("int4", lanes.toArray()));
        rise.setString(PARAMETERS + 3, later);
        try (ResultSet answer = rise.executeQuery()) {
            if (answer.next() && !answer.getBoolean(1)) {
                riseTo(highest, (String[]) answer.getArray(2).getArray());
            }
        }
    }

    private void riseTo(long id, String[] stillOpen) {
        if (line == 0) {
            long took = System.nanoTime() - sank;
            toBottom = System.nanoTime() + Math.max(BOTTOM_INTERVAL, BOTTOM_SHARE * took);
        }
        Map<String, Long> remembered = new HashMap<>();
        for (String number : stillOpen) {
            remembered.put(number, open.getOrDefault(number, line));
        }
        open = remembered;
        line = id;
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
