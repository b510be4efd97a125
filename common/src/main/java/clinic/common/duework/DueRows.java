package clinic.common.duework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Claiming of what is due, and what becomes of it. Each is one statement for a whole chunk.
///
/// Claims are advisory locks on the subject, not locks on the rows: a command that holds its
/// booking and drops the booking's reminders need not wait for a firing that waits for the booking.
/// Rows are found by their place in the table, so that five million future rows cost nothing.
final class DueRows {
    /// How far past the claims of others a claim looks, in chunks.
    private static final int WINDOW = 10;

    /// The window is read as far as needed only, for nothing sorts it.
    private static final String CLAIM =
            """
            with due as materialized (
              select ctid as place, subject from due_work
              where try_at >= ? and try_at <= ? and subject <> all(?) order by try_at limit ?)
            select place::text, subject from due
            where pg_try_advisory_xact_lock(
              (select hashtext('clinic.due.' || current_schema())), hashtext(subject))
            limit ?
            """;

    /// Read after the lock: what another one has fired before we had it is gone by now. Nothing
    /// here may tempt the planner to another way than by the place.
    private static final String READ =
            """
            select d.ctid::text, d.subject, d.kind, d.due_at, d.note, d.attempts, d.try_at
            from set_config('lock_timeout', ?, true) as patience,
              unnest(?::tid[], ?::text[]) as claimed (place, subject)
              join due_work d on d.ctid = claimed.place and d.subject = claimed.subject
            order by d.try_at, d.subject, d.kind
            """;

    /// Takes the row locks without ever waiting for one: who waits here holds what the actions have
    /// locked, and the other one may want it.
    private static final String DELETE =
            """
            with fired as (
              select * from unnest(?::tid[], ?::text[], ?::text[], ?::timestamptz[])
                as f (place, subject, kind, due_at)),
            ours as materialized (
              select d.ctid as place, f.place as claimed from fired f join due_work d
                on d.ctid = f.place and d.subject = f.subject and d.kind = f.kind and d.due_at = f.due_at
              for update of d skip locked),
            gone as (
              delete from due_work d using ours where d.ctid = ours.place returning ours.claimed)
            select subject from fired where not exists (select from gone where claimed = place)
            """;

    /// As it was claimed, and nobody else is changing it.
    private static final String AS_CLAIMED =
            """
            select ctid from due_work where subject = ? and kind = ? and due_at = ? and attempts = ?
            for update skip locked
            """;

    private final JdbcClient jdbc;
    private final String lockWait;

    DueRows(JdbcClient jdbc, DueWorkProperties properties) {
        this.jdbc = jdbc;
        lockWait = properties.lockWait().toMillis() + "ms";
    }

    /// One row.
    ///
    /// @param place where it lies in the table; another place once it is changed
    /// @param tryAt later than its due time after a failure
    /// @param failures how often it has failed so far
    record Row(String place, Due due, Instant tryAt, int failures) {}

    private record Claim(String place, String subject) {}

    /// What is due and what nobody else is firing, the oldest first. The subjects are ours until
    /// the transaction ends, and no lock is waited for longer than the properties say.
    ///
    /// @param from what was to be tried before is left out; null leaves out nothing
    /// @param resting subjects that are left out
    List<Row> claim(@Nullable Instant from, Instant now, int rows, Collection<String> resting) {
        List<Claim> ours =
                jdbc.sql(CLAIM)
                        .param(from == null ? OffsetDateTime.MIN : JdbcDueWork.utc(from))
                        .param(JdbcDueWork.utc(now))
                        .param(resting.toArray(String[]::new))
                        .param(rows * WINDOW)
                        .param(rows)
                        .query((row, _) -> new Claim(row.getString(1), row.getString(2)))
                        .list();
        if (ours.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(READ)
                .param(lockWait)
                .param(ours.stream().map(Claim::place).toArray(String[]::new))
                .param(ours.stream().map(Claim::subject).toArray(String[]::new))
                .query((row, _) -> map(row))
                .stream()
                .filter(row -> !row.tryAt().isAfter(now))
                .toList();
    }

    private static Row map(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                new Due(
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)),
                row.getTimestamp(7).toInstant(),
                row.getInt(6));
    }

    /// Locks a row for us, so that what becomes of it becomes of this very row.
    ///
    /// @return whether it is as claimed, and nobody else is changing it
    boolean hold(Row claimed) {
        return jdbc.sql(AS_CLAIMED)
                .params(key(claimed))
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    /// Deletes rows as they were claimed.
    ///
    /// @return the subjects of those that are no longer as claimed, or are being changed by another
    List<String> delete(List<Row> fired) {
        return jdbc.sql(DELETE)
                .param(fired.stream().map(Row::place).toArray(String[]::new))
                .param(fired.stream().map(row -> row.due().subject()).toArray(String[]::new))
                .param(fired.stream().map(row -> row.due().kind()).toArray(String[]::new))
                .param(
                        fired.stream()
                                .map(row -> row.due().dueAt().toString())
                                .toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /// When the next one is due that is not due now.
    Optional<Instant> next(Instant now) {
        return jdbc.sql("select try_at from due_work where try_at > ? order by try_at limit 1")
                .param(JdbcDueWork.utc(now))
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /// @return whether it was as claimed, and nobody was about to change it
    boolean postpone(Row failed, Instant nextTry, String error) {
        return jdbc.sql(
                                "update due_work set attempts = attempts + 1, try_at = ?, last_error = ?"
                                        + " where ctid = ("
                                        + AS_CLAIMED
                                        + ")")
                        .param(JdbcDueWork.utc(nextTry))
                        .param(error)
                        .params(key(failed))
                        .update()
                > 0;
    }

    /// @return whether it was as claimed, and nobody was about to change it
    boolean park(Row failed, String error) {
        return jdbc.sql(
                                "with dead as (delete from due_work where ctid = ("
                                        + AS_CLAIMED
                                        + ") returning *)"
                                        + " insert into due_dead (subject, kind, due_at, note, attempts, last_error)"
                                        + " select subject, kind, due_at, note, attempts + 1, ? from dead")
                        .params(key(failed))
                        .param(error)
                        .update()
                > 0;
    }

    private static List<Object> key(Row row) {
        Due due = row.due();
        return List.of(due.subject(), due.kind(), JdbcDueWork.utc(due.dueAt()), row.failures());
    }
}
