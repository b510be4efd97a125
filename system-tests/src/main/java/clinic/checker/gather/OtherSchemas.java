package clinic.checker.gather;

import static clinic.checker.gather.Database.id;
import static clinic.checker.gather.Database.text;
import static clinic.checker.gather.Database.time;

import clinic.checker.evidence.Notified;
import clinic.checker.evidence.Notified.Message;
import clinic.checker.evidence.Screened;
import clinic.checker.evidence.Watched;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Reads the schemas of the services that follow the bookings.
final class OtherSchemas {
    private final Database database;

    OtherSchemas(Database database) {
        this.database = database;
    }

    Screened screening() {
        return new Screened(
                database.rows(
                        "select booking_id, version, heard, stage from screening.case_file",
                        row ->
                                new Screened.CaseFile(
                                        id(row, "booking_id"),
                                        row.getLong("version"),
                                        row.getLong("heard"),
                                        text(row, "stage"))),
                database.rows(
                        "select booking_id, sequence, type from screening.announcement",
                        row ->
                                new Screened.Announced(
                                        id(row, "booking_id"),
                                        row.getLong("sequence"),
                                        text(row, "type"))),
                ids("select booking_id as id from screening.screening where state = 'OPEN'"),
                ids("select booking_id as id from screening.review where state = 'OPEN'"),
                new BackboneTables(database).awaited("screening"));
    }

    Notified notification() {
        return new Notified(
                database.rows(
                        "select key, version from notification.message_file",
                        row -> new Notified.File(id(row, "key"), row.getLong("version"))),
                database.list("select * from notification.message", OtherSchemas::message),
                zones());
    }

    Watched ops() {
        return new Watched(
                database.rows(
                        "select event_id, topic, key, sequence from ops.event_log order by position",
                        row ->
                                new Watched.Logged(
                                        id(row, "event_id"),
                                        text(row, "topic").intern(),
                                        id(row, "key"),
                                        row.getLong("sequence"))),
                database.rows(
                        "select booking_id, stage, version from ops.booking_flow",
                        row ->
                                new Watched.Flow(
                                        id(row, "booking_id"),
                                        text(row, "stage"),
                                        row.getLong("version"))));
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                id(row, "id"),
                id(row, "booking_id"),
                id(row, "patient_id"),
                text(row, "kind").intern(),
                id(row, "cause"),
                row.getInt("revision"),
                time(row, "due_at"),
                time(row, "next_at"),
                text(row, "state").intern(),
                row.getString("why_skipped"),
                Database.timeOrNull(row, "sent_at"));
    }

    private Map<UUID, ZoneId> zones() {
        Map<UUID, ZoneId> zones = new HashMap<>();
        database.rows(
                        "select patient_id, time_zone from notification.patient where time_zone is not null",
                        row -> Map.entry(id(row, "patient_id"), ZoneId.of(text(row, "time_zone"))))
                .each(entry -> zones.put(entry.getKey(), entry.getValue()));
        return zones;
    }

    private Set<UUID> ids(String sql) {
        return new HashSet<>(database.list(sql, row -> id(row, "id")));
    }
}
