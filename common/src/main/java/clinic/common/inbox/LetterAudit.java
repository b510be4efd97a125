package clinic.common.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who did what with which letter, and how it went.
final class LetterAudit {
    private static final String WRITE =
            "insert into dead_letter_audit (letter_id, who, at, action, dry_run, outcome, detail)"
                    + " select letter, ?, ?, ?, ?, outcome, detail"
                    + " from unnest(?, ?, ?) with ordinality as done (letter, outcome, detail, place) order by place";

    private final JdbcClient jdbc;

    LetterAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(
            String action, String who, Instant at, boolean dryRun, List<ReplayOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        jdbc.sql(WRITE)
                .param(who)
                .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param(action)
                .param(dryRun)
                .param(outcomes.stream().map(ReplayOutcome::letterId).toArray(Long[]::new))
                .param(outcomes.stream().map(o -> o.result().name()).toArray(String[]::new))
                .param(outcomes.stream().map(ReplayOutcome::detail).toArray(String[]::new))
                .update();
    }

    /// The latest first.
    List<AuditEntry> latest(int most) {
        return jdbc.sql(
                        "select letter_id, who, at, action, dry_run, outcome, detail from dead_letter_audit"
                                + " order by id desc limit ?")
                .param(most)
                .query(
                        (row, _) ->
                                new AuditEntry(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getTimestamp(3).toInstant(),
                                        row.getString(4),
                                        row.getBoolean(5),
                                        ReplayOutcome.Result.valueOf(row.getString(6)),
                                        row.getString(7)))
                .list();
    }
}
