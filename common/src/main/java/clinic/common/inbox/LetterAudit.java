package clinic.common.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who did what with which letter, and how it went.
final class LetterAudit {
    private final JdbcClient jdbc;

    LetterAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(
            String action, String who, Instant at, boolean dryRun, List<ReplayOutcome> outcomes) {
        for (ReplayOutcome outcome : outcomes) {
            jdbc.sql(
                            "insert into dead_letter_audit (letter_id, who, at, action, dry_run, outcome)"
                                    + " values (?, ?, ?, ?, ?, ?)")
                    .param(outcome.letterId())
                    .param(who)
                    .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                    .param(action)
                    .param(dryRun)
                    .param(outcome.result().name())
                    .update();
        }
    }
}
