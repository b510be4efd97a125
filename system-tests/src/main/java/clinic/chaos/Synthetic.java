package clinic.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Events of patients whom nobody has registered, written into an outbox past its service. All who
/// hear of patients must take them in.
final class Synthetic {
    static final String SOURCE = "/chaos";
    static final String TOPIC = "clinic.patients.v1";
    private static final String TYPE = "clinic.patient.contact-changed.v1";

    /// A header as the outbox keeps it: two bytes of the name's length, the name, four bytes of the
    /// value's length, the value.
    private static final String HEADER =
            """
            create or replace function pg_temp.header(name text, value text) returns bytea language sql immutable
            return int2send(octet_length(name)::int2) || convert_to(name, 'UTF8')
              || int4send(octet_length(value)) || convert_to(value, 'UTF8')
            """;

    private static final String INSERT =
            """
            insert into %s.outbox (topic, key, type, event_id, headers, payload)
            select ?, convert_to(key::text, 'UTF8'), ?, id,
              pg_temp.header('ce_specversion', '1.0') || pg_temp.header('ce_id', id::text)
              || pg_temp.header('ce_source', ?) || pg_temp.header('ce_type', ?)
              || pg_temp.header('ce_time', ?) || pg_temp.header('ce_subject', key::text)
              || pg_temp.header('ce_sequence', '1') || pg_temp.header('ce_correlationid', id::text)
              || pg_temp.header('content-type', 'application/json'),
              convert_to(json_build_object('patientId', key, 'givenName', 'Nobody', 'familyName', 'Nowhere',
                'birthDate', '1960-01-01', 'timeZone', 'America/New_York', 'locale', 'en',
                'channels', '[]'::json, 'drivers', '[]'::json)::text, 'UTF8')
            from (select gen_random_uuid() as key, gen_random_uuid() as id from generate_series(1, ?)) as made
            """;

    private Synthetic() {}

    static void contacts(Connection connection, String schema, long count) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(HEADER);
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT.formatted(schema))) {
            insert.setString(1, TOPIC);
            insert.setString(2, TYPE);
            insert.setString(3, SOURCE);
            insert.setString(4, TYPE);
            insert.setString(5, "2026-01-01T00:00:00Z");
            insert.setLong(6, count);
            insert.executeUpdate();
        }
    }
}
