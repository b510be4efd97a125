package clinic.common.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/// Which lanes this session leads. The advisory locks of lanes belong to the session and end with
/// it. Beside them each session holds one that says that it is there; by these all can count
/// each other and lead a fair share.
final class LaneLocks {
    private static final int PRESENT = 1_000; // no lane
    private static final String SERVICE = "hashtext('clinic.outbox.' || current_schema())";
    private static final String LOOK =
            """
            select count(*) filter (where objid = ?) as present,
                   count(*) filter (where objid = ? and pid < pg_backend_pid()) as place
            from pg_locks
            where locktype = 'advisory' and objsubid = 2 and granted
              and database = (select oid from pg_database where datname = current_database())
              and classid = (%s & 4294967295)::oid
            """
                    .formatted(SERVICE + "::bigint");
    private static final String TAKE = "select pg_try_advisory_lock(%s, ?)".formatted(SERVICE);
    private static final String GIVE = "select pg_advisory_unlock(%s, ?)".formatted(SERVICE);

    private final PreparedStatement look;
    private final PreparedStatement take;
    private final PreparedStatement give;
    private final Set<Integer> led = new TreeSet<>();
    private int share;

    LaneLocks(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock_shared(%s, %d)".formatted(SERVICE, PRESENT));
        }
        look = connection.prepareStatement(LOOK);
        take = connection.prepareStatement(TAKE);
        give = connection.prepareStatement(GIVE);
    }

    Set<Integer> led() {
        return led;
    }

    boolean hasSurplus() {
        return led.size() > share;
    }

    /// Looks who is there, and takes free lanes up to its share.
    ///
    /// @return whether it leads lanes now that it did not before
    boolean look() throws SQLException {
        look.setInt(1, PRESENT);
        look.setInt(2, PRESENT);
        try (ResultSet answer = look.executeQuery()) {
            answer.next();
            share = Lanes.share(answer.getInt(1), answer.getInt(2));
        }
        int before = led.size();
        for (int lane = 0; lane < Lanes.COUNT && led.size() < share; lane++) {
            if (!led.contains(lane) && isGranted(take, lane)) {
                led.add(lane);
            }
        }
        return led.size() > before;
    }

    /// To be called while nothing is on its way.
    void giveSurplusBack() throws SQLException {
        while (hasSurplus()) {
            int lane = led.stream().reduce((_, last) -> last).orElseThrow();
            if (!isGranted(give, lane)) {
                throw new SQLException("lane %d was not led".formatted(lane));
            }
            led.remove(lane);
        }
    }

    private static boolean isGranted(PreparedStatement statement, int lane) throws SQLException {
        statement.setInt(1, lane);
        try (ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
