package clinic.checker.gather;

import static clinic.checker.gather.Database.id;
import static clinic.checker.gather.Database.text;
import static clinic.checker.gather.Database.time;

import clinic.checker.evidence.Booked;
import clinic.checker.evidence.Booked.Booking;
import clinic.checker.evidence.Booked.Contact;
import clinic.checker.evidence.Booked.Reservation;
import clinic.checker.evidence.Booked.Slot;
import clinic.checker.evidence.Booked.Step;
import clinic.checker.evidence.Booked.Use;
import clinic.checker.evidence.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the booking service's schema.
final class BookingSchema {
    private static final String JOURNAL =
            """
            select booking_id, version, at, type,
                   event #>> '{slot,start}' as starts, event #>> '{slot,end}' as ends,
                   event #>> '{slot,recoveryEnd}' as recovery_ends, event #>> '{slot,siteId}' as site,
                   event #>> '{slot,practitionerId}' as practitioner, event #>> '{slot,roomId}' as room,
                   event #>> '{slot,recoveryBayId}' as bay, event #>> '{slot,deviceId}' as device
            from booking.journal order by booking_id, version
            """;

    private final Database database;

    BookingSchema(Database database) {
        this.database = database;
    }

    Booked read() {
        return new Booked(
                Rows.of(database.list(JOURNAL, BookingSchema::step)),
                Rows.of(
                        database.list(
                                "select id, version, stage, keeps_slot from booking.booking",
                                row ->
                                        new Booking(
                                                id(row, "id"),
                                                row.getLong("version"),
                                                text(row, "stage").intern(),
                                                row.getBoolean("keeps_slot")))),
                database.list(
                        "select booking_id, resource_id, lower(during) as starts, upper(during) as ends"
                                + " from booking.reservation where booking_id is not null",
                        row ->
                                new Reservation(
                                        id(row, "booking_id"),
                                        new Use(
                                                id(row, "resource_id"),
                                                time(row, "starts"),
                                                time(row, "ends")))),
                new HoursTables(database).read(),
                ids(
                        "select distinct booking_id as id from booking.worklist where booking_id is not null"),
                new BackboneTables(database).awaited("booking"),
                database.rows(
                        "select id, contact_version, erased_at is not null as erased from booking.patient",
                        row ->
                                new Contact(
                                        id(row, "id"),
                                        row.getLong("contact_version"),
                                        row.getBoolean("erased"))));
    }

    private HashSet<UUID> ids(String sql) {
        return new HashSet<>(database.list(sql, row -> id(row, "id")));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                id(row, "booking_id"),
                row.getLong("version"),
                text(row, "type").intern(),
                time(row, "at"),
                row.getString("starts") == null ? null : slot(row));
    }

    private static Slot slot(ResultSet row) throws SQLException {
        return new Slot(
                Instant.parse(text(row, "starts")),
                Instant.parse(text(row, "ends")),
                Instant.parse(text(row, "recovery_ends")),
                UUID.fromString(text(row, "site")),
                UUID.fromString(text(row, "practitioner")),
                UUID.fromString(text(row, "room")),
                UUID.fromString(text(row, "bay")),
                device(row.getString("device")));
    }

    private static @Nullable UUID device(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
