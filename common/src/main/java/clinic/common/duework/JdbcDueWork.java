package clinic.common.duework;

import clinic.common.outbox.Wake;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Rows in the table `due_work`, written in the caller's transaction.
final class JdbcDueWork implements DueWork {
    private static final String SET =
            "insert into due_work (subject, kind, due_at, try_at, note)"
                    + " select ?, kind, at, at, ?"
                    + " from unnest(cast(? as text[]), cast(? as timestamptz[])) w (kind, at)"
                    + " on conflict (subject, kind) do update set due_at = excluded.due_at, try_at = excluded.try_at,"
                    + " note = excluded.note, attempts = 0, last_error = null";
    private static final String DROP = "delete from due_work where subject = ? and kind = ?";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DueWorkProperties properties;
    private final Wake wake;

    JdbcDueWork(JdbcClient jdbc, Clock clock, DueWorkProperties properties, Wake wake) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
        this.wake = wake;
    }

    @Override
    public void set(String subject, String kind, Instant dueAt, @Nullable String note) {
        put(subject, note, Map.of(kind, dueAt));
    }

    @Override
    public void setAll(String subject, Map<String, Instant> dueAtByKind) {
        if (!dueAtByKind.isEmpty()) {
            put(subject, null, dueAtByKind);
        }
    }

    private void put(String subject, @Nullable String note, Map<String, Instant> dueAtByKind) {
        Firing.current()
                .ifPresent(
                        firing ->
                                dueAtByKind
                                        .keySet()
                                        .forEach(kind -> firing.changes(subject, kind)));
        jdbc.sql(SET)
                .param(subject)
                .param(note)
                .param(dueAtByKind.keySet().toArray(String[]::new))
                .param(dueAtByKind.values().stream().map(Instant::toString).toArray(String[]::new))
                .update();
        Instant idleUntil = clock.instant().plus(properties.idlePoll());
        boolean soon = dueAtByKind.values().stream().anyMatch(due -> due.isBefore(idleUntil));
        if (soon && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(wake.afterCommit());
        } else if (soon) {
            wake.up();
        }
    }

    @Override
    public void drop(String subject, String kind) {
        Firing.current().ifPresent(firing -> firing.changes(subject, kind));
        jdbc.sql(DROP).param(subject).param(kind).update();
    }

    @Override
    public void dropAll(String subject) {
        Firing.current().ifPresent(firing -> firing.changes(subject, null));
        jdbc.sql("delete from due_work where subject = ?").param(subject).update();
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
