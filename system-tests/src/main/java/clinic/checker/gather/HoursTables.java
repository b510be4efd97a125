package clinic.checker.gather;

import static clinic.checker.gather.Database.id;
import static clinic.checker.gather.Database.text;

import clinic.checker.evidence.Hours;
import clinic.checker.evidence.Hours.Away;
import clinic.checker.evidence.Hours.Weekly;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Reads when what is where.
final class HoursTables {
    private record Pair<T>(UUID id, T value) {}

    private final Database database;

    HoursTables(Database database) {
        this.database = database;
    }

    Hours read() {
        return new Hours(
                single(
                        "select id, site_id from booking.resource",
                        row -> new Pair<>(id(row, "id"), id(row, "site_id"))),
                single(
                        "select id, time_zone from booking.site",
                        row -> new Pair<>(id(row, "id"), ZoneId.of(text(row, "time_zone")))),
                many("select * from booking.weekly_hours", HoursTables::weekly),
                many(
                        """
                        select id, resource_id as whose, lower(during) as away, upper(during) as back
                        from booking.absence
                        union all
                        select id, site_id, lower(during), upper(during) from booking.closure
                        """,
                        HoursTables::away));
    }

    private <T> Map<UUID, T> single(String sql, Database.Mapper<Pair<T>> mapper) {
        Map<UUID, T> all = new HashMap<>();
        database.list(sql, mapper).forEach(pair -> all.put(pair.id(), pair.value()));
        return all;
    }

    private <T> Map<UUID, List<T>> many(String sql, Database.Mapper<Pair<T>> mapper) {
        Map<UUID, List<T>> all = new HashMap<>();
        database.list(sql, mapper)
                .forEach(
                        pair ->
                                all.computeIfAbsent(pair.id(), _ -> new ArrayList<>())
                                        .add(pair.value()));
        return all;
    }

    private static Pair<Weekly> weekly(ResultSet row) throws SQLException {
        return new Pair<>(
                id(row, "resource_id"),
                new Weekly(
                        row.getInt("weekday"),
                        Objects.requireNonNull(row.getObject("opens", LocalTime.class)),
                        Objects.requireNonNull(row.getObject("closes", LocalTime.class))));
    }

    private static Pair<Away> away(ResultSet row) throws SQLException {
        Instant from = Database.timeOrNull(row, "away");
        Instant until = Database.timeOrNull(row, "back");
        return new Pair<>(
                id(row, "whose"),
                new Away(
                        from == null ? Instant.MIN : from,
                        until == null ? Instant.MAX : until,
                        madeAt(id(row, "id"))));
    }

    /// The first 48 bits of a UUID of version 7 are milliseconds since 1970.
    private static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
