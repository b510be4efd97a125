package clinic.bench.relay;

import clinic.bench.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Our outbox, filled and watched from outside.
final class OutboxTable {
    private static final int LANES = 4; // as OutboxProperties has it
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    private final Database database;
    private final Sample sample = Sample.booking();

    OutboxTable(Database database) {
        this.database = database;
    }

    /// Writes them in one statement, in the order a clinic would: the bookings take turns. Nothing
    /// of it is committed yet.
    Connection fill(String topic, int events) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(insert())) {
            int at = 0;
            insert.setInt(++at, LANES);
            insert.setString(++at, topic);
            insert.setString(++at, Sample.TYPE);
            insert.setArray(
                    ++at,
                    connection.createArrayOf(
                            "text", sample.headers().stream().map(Sample.Named::name).toArray()));
            insert.setString(++at, sample.json());
            insert.setString(++at, sample.ownKey());
            insert.setInt(++at, Sample.keys(events));
            insert.setInt(++at, Sample.keys(events));
            insert.setInt(++at, events - 1);
            insert.executeUpdate();
        }
        return connection;
    }

    private String insert() {
        String values =
                sample.headers().stream()
                        .map(OutboxTable::header)
                        .map("convert_to(%s, 'UTF8')"::formatted)
                        .collect(Collectors.joining(", "));
        return """
               insert into outbox (lane, topic, key, type, event_id, header_names, header_values, payload)
               select crc32c(convert_to(key, 'UTF8')) %% ?, ?, convert_to(key, 'UTF8'), ?, id, ?, array[%s],
                      convert_to(replace(?, ?, key), 'UTF8')
               from (select i, uuidv7() as id, '%s' || lpad(to_hex(i %% ?), 12, '0') as key, i / ? + 1 as sequence
                     from generate_series(0, ?) as i) as event
               order by i
               """
                .formatted(values, Sample.KEY_PREFIX);
    }

    private static String header(Sample.Named header) {
        return switch (header.name()) {
            case Sample.ID_HEADER -> "id::text";
            case "ce_subject" -> "key";
            case Sample.SEQUENCE_HEADER -> "sequence::text";
            default -> "'" + header.value() + "'";
        };
    }

    /// As after a while in which autovacuum has run.
    void analyze() {
        database.jdbc().sql("vacuum analyze outbox").update();
    }

    boolean isEmpty() {
        return database.jdbc()
                .sql("select not exists (select from outbox)")
                .query(Boolean.class)
                .single();
    }

    void awaitEmpty() throws InterruptedException {
        JdbcClient jdbc = database.jdbc();
        while (!jdbc.sql("select not exists (select from outbox)").query(Boolean.class).single()) {
            Thread.sleep(LOOK_EVERY);
        }
    }
}
