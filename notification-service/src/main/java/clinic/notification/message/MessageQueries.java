package clinic.notification.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the message log for pages and API. No address and no text is in it.
@Repository
public class MessageQueries {
    private static final String LOG =
            """
            select m.*, v.place_zone from message m
            left join visit v on v.booking_id = m.booking_id
            where (:booking::uuid is null or m.booking_id = :booking)
            and (:patient::uuid is null or m.patient_id = :patient)
            and (:state::text is null or m.state = :state)
            and (:before::uuid is null or m.id < :before)
            order by m.id desc limit :limit
            """;

    private final JdbcClient jdbc;

    MessageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is asked for; an absent part asks for all.
    public record Filter(
            @Nullable UUID bookingId,
            @Nullable UUID patientId,
            StoredMessage.@Nullable State state) {}

    /// @param next when it is looked at next, where that is later than it was due
    /// @param waitsFor why it is later
    /// @param site the zone in which its times are shown
    public record Row(
            UUID id,
            UUID bookingId,
            UUID patientId,
            String kind,
            @Nullable String channel,
            Instant due,
            Instant next,
            @Nullable Instant sent,
            StoredMessage.State state,
            @Nullable String waitsFor,
            @Nullable String whySkipped,
            ZoneId site) {}

    /// The newest plans first.
    ///
    /// @param before the id of the last row of the page before
    public List<Row> log(Filter filter, @Nullable UUID before, int limit) {
        StoredMessage.State state = filter.state();
        return jdbc.sql(LOG)
                .param("booking", filter.bookingId())
                .param("patient", filter.patientId())
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("limit", limit)
                .query(MessageQueries::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        String zone = row.getString("place_zone");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("booking_id", UUID.class),
                row.getObject("patient_id", UUID.class),
                row.getString("kind"),
                row.getString("channel"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant(),
                StoredMessage.State.valueOf(row.getString("state")),
                row.getString("waits_for"),
                row.getString("why_skipped"),
                ZoneId.of(zone == null ? "UTC" : zone));
    }
}
