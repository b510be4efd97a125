package clinic.checker.gather;

import static clinic.checker.gather.Database.id;
import static clinic.checker.gather.Database.text;

import clinic.checker.evidence.Backlogs.Backlog;
import clinic.checker.evidence.Ledger;
import clinic.checker.evidence.Letters.Letter;
import clinic.checker.evidence.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what every service's schema has: outbox, ledger, letters, due work.
final class BackboneTables {
    private static final Pattern UUID_FIRST =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}.*");
    private static final int UUID_LENGTH = 36;
    private static final String NOTIFICATION = "notification";

    private final Database database;

    BackboneTables(Database database) {
        this.database = database;
    }

    /// The schemas that take part.
    List<String> services() {
        return database.list(
                "select table_schema from information_schema.tables where table_name = 'outbox'"
                        + " and table_schema <> 'public' order by 1",
                row -> row.getString(1));
    }

    /// With one question: it is asked again and again.
    ///
    /// @param now by the product's clock
    List<Backlog> backlogs(Instant now) {
        String question =
                services().stream()
                        .map(service -> backlog(service, now))
                        .collect(Collectors.joining(" union all "));
        return database.list(
                question,
                row ->
                        new Backlog(
                                text(row, "service"),
                                row.getLong("outbox"),
                                row.getLong("outbox_dead"),
                                row.getLong("overdue"),
                                row.getLong("due_dead")));
    }

    private static String backlog(String service, Instant now) {
        String letters =
                service.equals(NOTIFICATION)
                        ? " + (select count(*) from notification.outgoing where next_try_at <= '%s')"
                                .formatted(now)
                        : "";
        return """
                select '%1$s' as service, (select count(*) from %1$s.outbox) as outbox,
                       (select count(*) from %1$s.outbox_dead) as outbox_dead,
                       (select count(*) from %1$s.due_work where due_at <= '%2$s')%3$s as overdue,
                       (select count(*) from %1$s.due_dead) as due_dead
                """
                .formatted(service, now, letters);
    }

    Ledger ledger(String service, String topic) {
        var applied = new LedgerRows();
        database.scan(
                "select key::uuid as key, sequence, event_id from %s.applied where topic = '%s' order by no"
                        .formatted(service, topic),
                row -> applied.add(id(row, "key"), row.getLong("sequence"), id(row, "event_id")));
        return new Ledger(
                service,
                topic,
                applied,
                database.rows(
                        "select key::uuid as key, last_sequence from %s.inbox_position where topic = '%s'"
                                .formatted(service, topic),
                        row -> new Ledger.Position(id(row, "key"), row.getLong("last_sequence"))));
    }

    List<Letter> letters(String service) {
        return database.list(
                "select id, topic, partition, record_offset, key, event_id, status from %s.dead_letter order by id"
                        .formatted(service),
                row -> letter(service, row));
    }

    private static Letter letter(String service, ResultSet row) throws SQLException {
        return new Letter(
                service,
                row.getLong("id"),
                text(row, "topic"),
                new Place(row.getInt("partition"), row.getLong("record_offset")),
                row.getString("key"),
                row.getObject("event_id", UUID.class),
                text(row, "status"));
    }

    /// Whatever something is due for.
    Set<UUID> awaited(String service) {
        Set<UUID> ids = new HashSet<>();
        database.rows(
                        "select subject from %s.due_work".formatted(service),
                        row -> text(row, "subject"))
                .each(
                        subject -> {
                            if (UUID_FIRST.matcher(subject).matches()) {
                                ids.add(UUID.fromString(subject.substring(0, UUID_LENGTH)));
                            }
                        });
        return ids;
    }
}
