package clinic.booking.worklist;

import clinic.common.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What staff must do by hand, from all services.
@Repository
public class Worklist {

    private static final String PAGE =
            """
            select * from worklist
            where (:done or done_at is null)
              and (cast(:role as text) is null or for_role = :role)
              and (cast(:booking as uuid) is null or booking_id = cast(:booking as uuid))
              and (cast(:after as uuid) is null
                   or (done_at is not null, not urgent, due_by, id)
                      > (select done_at is not null, not urgent, due_by, id
                         from worklist where id = cast(:after as uuid)))
            order by done_at is not null, not urgent, due_by, id
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ids ids;

    Worklist(JdbcClient jdbc, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /// Raises it, unless one of the kind is open for the booking.
    public void raise(UUID bookingId, UUID patientId, WorklistKind kind, Instant dueBy) {
        insert(new Task(bookingId, patientId, kind, kind.role(), false, dueBy, kind.what(), null));
    }

    /// Raises what another service has asked for, once per source.
    public void raise(Task task) {
        insert(task);
    }

    /// What is asked for.
    ///
    /// @param source the id where it was raised, so that it can be settled from there
    public record Task(
            @Nullable UUID bookingId,
            UUID patientId,
            WorklistKind kind,
            WorklistRole forRole,
            boolean urgent,
            Instant dueBy,
            String what,
            @Nullable UUID source) {}

    /// Our own entries of these kinds are no longer wanted.
    public void settle(UUID bookingId, Collection<WorklistKind> kinds) {
        jdbc.sql(
                        """
                        update worklist set done_at = :now, done_by = 'system'
                        where booking_id = :booking and kind in (:kinds)
                          and done_at is null and source is null
                        """)
                .param("now", now())
                .param("booking", bookingId)
                .param("kinds", kinds.stream().map(WorklistKind::name).toList())
                .update();
    }

    public void settleSource(UUID source) {
        jdbc.sql(
                        """
                        update worklist set done_at = ?, done_by = 'system'
                        where source = ? and done_at is null
                        """)
                .params(now(), source)
                .update();
    }

    /// @return false where it was done already
    public boolean done(UUID id, String by, String note) {
        return jdbc.sql(
                                """
                                update worklist set done_at = :now, done_by = :by, note = :note
                                where id = :id and done_at is null
                                """)
                        .param("now", now())
                        .param("by", by)
                        .param("note", note)
                        .param("id", id)
                        .update()
                == 1;
    }

    public Optional<WorklistEntry> find(UUID id) {
        return jdbc.sql("select * from worklist where id = ?")
                .param(id)
                .query(Worklist::entry)
                .optional();
    }

    /// Urgent ones first, then by when they are due.
    public List<WorklistEntry> open(@Nullable WorklistRole role, @Nullable UUID after, int limit) {
        return page(false, role, null, after, limit);
    }

    /// Everything about one booking, done or not.
    public List<WorklistEntry> of(UUID bookingId) {
        return page(true, null, bookingId, null, 100);
    }

    public List<WorklistEntry> page(
            boolean done,
            @Nullable WorklistRole role,
            @Nullable UUID bookingId,
            @Nullable UUID after,
            int limit) {
        return jdbc.sql(PAGE)
                .param("done", done)
                .param("role", role == null ? null : role.name(), Types.VARCHAR)
                .param("booking", bookingId, Types.OTHER)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(Worklist::entry)
                .list();
    }

    /// Takes out what people wrote.
    public void forgetNotes(UUID patientId) {
        jdbc.sql("update worklist set note = null where patient_id = ?").param(patientId).update();
    }

    private void insert(Task task) {
        jdbc.sql(
                        """
                        insert into worklist (id, booking_id, patient_id, kind, for_role, urgent,
                                              raised_at, due_by, what, source)
                        values (:id, :booking, :patient, :kind, :role, :urgent, :now, :due, :what, :source)
                        on conflict do nothing
                        """)
                .param("id", ids.next())
                .param("booking", task.bookingId(), Types.OTHER)
                .param("patient", task.patientId())
                .param("kind", task.kind().name())
                .param("role", task.forRole().name())
                .param("urgent", task.urgent())
                .param("now", now())
                .param("due", task.dueBy().atOffset(ZoneOffset.UTC))
                .param("what", task.what())
                .param("source", task.source(), Types.OTHER)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static WorklistEntry entry(ResultSet row, int number) throws SQLException {
        OffsetDateTime doneAt = row.getObject("done_at", OffsetDateTime.class);
        return new WorklistEntry(
                row.getObject("id", UUID.class),
                row.getObject("booking_id", UUID.class),
                row.getObject("patient_id", UUID.class),
                WorklistKind.valueOf(row.getString("kind")),
                WorklistRole.valueOf(row.getString("for_role")),
                row.getBoolean("urgent"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_by", OffsetDateTime.class).toInstant(),
                row.getString("what"),
                doneAt == null
                        ? null
                        : new WorklistEntry.Done(
                                doneAt.toInstant(),
                                row.getString("done_by"),
                                row.getString("note")));
    }
}
