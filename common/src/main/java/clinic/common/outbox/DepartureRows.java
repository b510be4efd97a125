package clinic.common.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;

/// Writes departures to the table `outbox`, many with one statement, numbered in their order. The
/// transaction gets its number before its rows get theirs: [Waterline] relies on it.
final class DepartureRows {
    /// What most transactions announce; it costs the database a quarter less than one of `MANY`.
    private static final String ONE =
            """
            insert into outbox (topic, key, type, event_id, headers, payload)
            select ?, ?, ?, ?, ?, ? where pg_current_xact_id() is not null
            """;

    private static final String MANY =
            """
            insert into outbox (topic, key, type, event_id, headers, payload)
            select topic, key, type, event_id::uuid, headers, payload
            from unnest(?::text[], ?::bytea[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
                with ordinality as leaving (topic, key, type, event_id, headers, payload, place)
            where pg_current_xact_id() is not null
            order by place
            """;

    private final JdbcOperations jdbc;

    DepartureRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Must be called in the transaction they belong to.
    void write(List<Departure> departures) {
        int written =
                departures.size() == 1
                        ? jdbc.update(ONE, statement -> bind(statement, departures.getFirst()))
                        : jdbc.update(MANY, statement -> bind(statement, departures));
        if (written != departures.size()) {
            throw new IllegalStateException(
                    "%d of %d events were written".formatted(written, departures.size()));
        }
    }

    /// Sees to it that the database does not commit the transaction.
    void spoil() {
        try {
            jdbc.execute("select 1 / 0");
        } catch (DataAccessException _) {
            return;
        }
        throw new IllegalStateException("the transaction could still be committed");
    }

    private static void bind(PreparedStatement statement, Departure row) throws SQLException {
        statement.setString(1, row.topic());
        statement.setBytes(2, row.key());
        statement.setString(3, row.type());
        statement.setObject(4, row.eventId());
        statement.setBytes(5, row.headers());
        statement.setBytes(6, row.payload());
    }

    private static void bind(PreparedStatement statement, List<Departure> rows)
            throws SQLException {
        texts(statement, 1, rows, Departure::topic);
        bytes(statement, 2, rows, Departure::key);
        texts(statement, 3, rows, Departure::type);
        texts(statement, 4, rows, row -> row.eventId().toString());
        bytes(statement, 5, rows, Departure::headers);
        bytes(statement, 6, rows, Departure::payload);
    }

    private static void texts(
            PreparedStatement statement,
            int index,
            List<Departure> rows,
            Function<Departure, String> column)
            throws SQLException {
        Connection connection = statement.getConnection();
        String[] values = rows.stream().map(column).toArray(String[]::new);
        statement.setArray(index, connection.createArrayOf("text", values));
    }

    private static void bytes(
            PreparedStatement statement,
            int index,
            List<Departure> rows,
            Function<Departure, byte @org.jspecify.annotations.Nullable []> column)
            throws SQLException {
        byte[][] values = new byte[rows.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        statement.setArray(index, statement.getConnection().createArrayOf("bytea", values));
    }
}
