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

    /// The lane is where keys of this lane count go; each key has one event only, so any would do.
    private static final String INSERT =
            """
            insert into %s.outbox (lane, topic, key, type, event_id, header_names, header_values, payload)
            select n %% 4, ?, convert_to(key::text, 'UTF8'), ?, id,
              array['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_time', 'ce_subject', 'ce_sequence',
                'ce_correlationid', 'content-type'],
              array[convert_to('1.0', 'UTF8'), convert_to(id::text, 'UTF8'), convert_to(?, 'UTF8'),
                convert_to(?, 'UTF8'), convert_to(?, 'UTF8'), convert_to(key::text, 'UTF8'), convert_to('1', 'UTF8'),
                convert_to(id::text, 'UTF8'), convert_to('application/json', 'UTF8')],
              convert_to(json_build_object('patientId', key, 'givenName', 'Nobody', 'familyName', 'Nowhere',
                'birthDate', '1960-01-01', 'timeZone', 'America/New_York', 'locale', 'en',
                'channels', '[]'::json, 'drivers', '[]'::json)::text, 'UTF8')
            from (select n, gen_random_uuid() as key, gen_random_uuid() as id from generate_series(1, ?) as n) as made
            """;

    private Synthetic() {}

    static void contacts(Connection connection, String schema, long count) throws SQLException {
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
