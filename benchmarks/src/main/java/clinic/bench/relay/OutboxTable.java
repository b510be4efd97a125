package clinic.bench.relay;

import clinic.bench.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/// Our outbox, filled and watched from outside.
final class OutboxTable {
    private final Database database;

    OutboxTable(Database database) {
        this.database = database;
    }

    /// Writes them in one statement, in the order a clinic would: the bookings take turns. Nothing
    /// of it is committed yet. As everywhere the transaction has its number before its rows have
    /// theirs.
    Connection fill(Sample sample, String topic, int events) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (Statement number = connection.createStatement()) {
            number.execute("select pg_current_xact_id()");
        }
        try (PreparedStatement insert = connection.prepareStatement(insert(sample))) {
            insert.setString(1, topic);
            insert.setString(2, Sample.TYPE);
            insert.setString(3, sample.json());
            insert.setString(4, sample.ownKey());
            insert.setInt(5, Sample.keys(events));
            insert.setInt(6, Sample.keys(events));
            insert.setInt(7, events - 1);
            insert.executeUpdate();
        }
        return connection;
    }

    private static String insert(Sample sample) {
        return """
               insert into outbox (topic, key, type, event_id, headers, payload)
               select ?, convert_to(key, 'UTF8'), ?, id, %s, convert_to(replace(?, ?, key), 'UTF8')
               from (select i, uuidv7() as id, '%s' || lpad(to_hex(i %% ?), 12, '0') as key, i / ? + 1 as sequence
                     from generate_series(0, ?) as i) as event
               order by i
               """
                .formatted(headers(sample), Sample.KEY_PREFIX);
    }

    /// As `HeaderBytes` writes them: length and name, length and value.
    private static String headers(Sample sample) {
        return sample.headers().stream()
                .map(
                        header ->
                                "int2send(%d::int2) || '%s'::bytea || int4send(octet_length(%s)) || convert_to(%s, 'UTF8')"
                                        .formatted(
                                                header.name().length(),
                                                header.name(),
                                                value(header),
                                                value(header)))
                .collect(Collectors.joining(" || "));
    }

    private static String value(Sample.Named header) {
        return switch (header.name()) {
            case Sample.ID_HEADER -> "id::text";
            case "ce_subject" -> "key";
            case Sample.SEQUENCE_HEADER -> "sequence::text";
            default -> "'" + header.value() + "'";
        };
    }

    boolean isEmpty() {
        return database.jdbc()
                .sql("select not exists (select from outbox)")
                .query(Boolean.class)
                .single();
    }
}
