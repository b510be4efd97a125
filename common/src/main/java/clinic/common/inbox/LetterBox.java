package clinic.common.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The letters as they are shown: without what they say.
final class LetterBox {
    private static final String SHOWN =
            "select id, topic, partition, record_offset, key, type, sequence, status, reason, received_at from dead_letter";

    private final JdbcClient jdbc;

    LetterBox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The open ones, the oldest first.
    ///
    /// @param after the number of a letter; the later ones are given
    List<DeadLetter> open(long after, int most) {
        return jdbc.sql(SHOWN + " where " + LetterRows.OPEN + " and id > ? order by id limit ?")
                .param(after)
                .param(most)
                .query(LetterBox::shown)
                .list();
    }

    /// Whichever of these there are, settled ones too.
    List<DeadLetter> numbered(Collection<Long> ids) {
        return jdbc.sql(SHOWN + " where id = any(?) order by id")
                .param(ids.toArray(Long[]::new))
                .query(LetterBox::shown)
                .list();
    }

    private static DeadLetter shown(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, Long.class),
                LetterStatus.valueOf(row.getString(8)),
                row.getString(9),
                row.getTimestamp(10).toInstant());
    }
}
