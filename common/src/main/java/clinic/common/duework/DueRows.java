package clinic.common.duework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Claiming of what is due, and what becomes of what fails.
///
/// Claims are advisory locks on the subject, not locks on the rows: a command that holds its
/// booking and drops the booking's reminders need not wait for a firing that waits for the booking.
final class DueRows {
    private static final int WINDOW = 10;
    private static final String CLAIM =
            "with due as materialized (select subject, min(try_at) as first_try from"
                    + " (select subject, try_at from due_work where try_at <= ? order by try_at limit ?) as oldest"
                    + " group by subject order by first_try, subject)"
                    + " select subject from due"
                    + " where pg_try_advisory_xact_lock(hashtext('clinic.due.' || current_schema()), hashtext(subject))"
                    + " limit ?";
    private static final String ROWS =
            "select subject, kind, due_at, note, attempts from due_work where subject = any(?) and try_at <= ?"
                    + " order by due_at, subject, kind";
    private static final String KEY = " where subject = ? and kind = ? and due_at = ?";

    private final JdbcClient jdbc;

    DueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One row.
    ///
    /// @param failures how often it has failed so far
    record Row(Due due, int failures) {}

    /// What is due of subjects that nobody else is firing for, the oldest first. They are ours
    /// until the transaction ends.
    List<Row> claim(Instant now, int subjects) {
        List<String> ours =
                jdbc.sql(CLAIM)
                        .param(JdbcDueWork.utc(now))
                        .param(subjects * WINDOW)
                        .param(subjects)
                        .query(String.class)
                        .list();
        if (ours.isEmpty()) {
            return List.of();
        }
        // Read after the lock: what another one has fired before we had it is gone by now.
        return jdbc.sql(ROWS)
                .param(ours.toArray(String[]::new))
                .param(JdbcDueWork.utc(now))
                .query((row, _) -> map(row))
                .list();
    }

    private static Row map(ResultSet row) throws SQLException {
        return new Row(
                new Due(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4)),
                row.getInt(5));
    }

    /// Whether it is still to be done, at that time.
    boolean isStillThere(Due due) {
        return jdbc.sql("select exists (select from due_work" + KEY + ")")
                .param(due.subject())
                .param(due.kind())
                .param(JdbcDueWork.utc(due.dueAt()))
                .query(Boolean.class)
                .single();
    }

    void postpone(Due due, int failures, Instant nextTry, String error) {
        jdbc.sql("update due_work set attempts = ?, try_at = ?, last_error = ?" + KEY)
                .param(failures)
                .param(JdbcDueWork.utc(nextTry))
                .param(error)
                .param(due.subject())
                .param(due.kind())
                .param(JdbcDueWork.utc(due.dueAt()))
                .update();
    }

    void park(Due due, int failures, String error) {
        jdbc.sql(
                        "with dead as (delete from due_work"
                                + KEY
                                + " returning *) insert into due_dead (subject, kind, due_at, note, attempts, last_error)"
                                + " select subject, kind, due_at, note, ?, ? from dead")
                .param(due.subject())
                .param(due.kind())
                .param(JdbcDueWork.utc(due.dueAt()))
                .param(failures)
                .param(error)
                .update();
    }
}
