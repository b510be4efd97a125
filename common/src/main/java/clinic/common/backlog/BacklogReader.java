package clinic.common.backlog;

import clinic.common.inbox.Failures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts. A count is as old as the call.
final class BacklogReader {
    private static final String COUNTS =
            """
            select (select count(*) from outbox) as outbox,
                   coalesce((select extract(epoch from clock_timestamp() - created_at) from outbox order by id limit 1), 0)
                       as outbox_lag,
                   (select count(*) from outbox_dead) as outbox_dead,
                   (select count(*) from due_work where try_at <= ?) as due,
                   (select count(*) from due_dead) as due_dead,
                   count(*) filter (where status = 'PARKED') as parked,
                   count(*) filter (where status = 'WAITING') as waiting
            from dead_letter where status in ('PARKED', 'WAITING')
            """;

    private static final Logger log = LoggerFactory.getLogger(BacklogReader.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<Intake> inbox;

    BacklogReader(JdbcClient jdbc, Clock clock, Supplier<Intake> inbox) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.inbox = inbox;
    }

    Backlog read() {
        // The lag first: what arrives meanwhile shows in the counts then, rather than in neither.
        Intake intake = inbox.get();
        try {
            return jdbc.sql(COUNTS)
                    .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .query((row, _) -> map(row, intake))
                    .single();
        } catch (DataAccessException e) {
            if (!Failures.isTransient(e)) {
                throw e;
            }
            log.debug("The database does not say what is left to do: {}", e.toString());
            return Backlog.uncounted(intake);
        }
    }

    private static Backlog map(ResultSet row, Intake intake) throws SQLException {
        return new Backlog(
                row.getLong("outbox"),
                row.getDouble("outbox_lag"),
                row.getLong("outbox_dead"),
                row.getLong("due"),
                row.getLong("due_dead"),
                intake.lag(),
                intake.taken(),
                row.getLong("parked"),
                row.getLong("waiting"));
    }
}
