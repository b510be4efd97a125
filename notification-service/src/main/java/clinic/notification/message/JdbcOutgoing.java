package clinic.notification.message;

import clinic.notification.text.Letter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A claim is measured by the database's own clock: it says for how long a process may be silent,
/// and a demo that jumps a week ahead must not make a living sender look dead.
@Repository
class JdbcOutgoing implements Outgoing {
    private static final String NEXT =
            """
            select o.* from outgoing o join message m on m.id = o.message_id
            where o.next_try_at <= :now
            and (o.claimed_until is null or o.claimed_until < clock_timestamp())
            order by o.next_try_at limit 1
            for update of m, o skip locked
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcOutgoing(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(UUID messageId, List<Letter> letters, Instant now) {
        jdbc.sql(
                        """
                        insert into outgoing (message_id, letters, next_try_at)
                        values (:id, :letters::jsonb, :now)
                        """)
                .param("id", messageId)
                .param("letters", json.writeValueAsString(letters))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Claim> claim(Instant now, Duration lease) {
        Optional<Claim> next =
                jdbc.sql(NEXT)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(this::claim)
                        .optional();
        next.ifPresent(
                claim ->
                        jdbc.sql(
                                        """
                                        update outgoing set claimed_until =
                                            clock_timestamp() + make_interval(secs => :lease)
                                        where message_id = :id
                                        """)
                                .param("id", claim.messageId())
                                .param("lease", lease.toSeconds())
                                .update());
        return next;
    }

    @Override
    public void again(Claim claim, Instant nextTry) {
        jdbc.sql(
                        """
                        update outgoing set claimed_until = null, position = :position,
                            round = :round, next_try_at = :next
                        where message_id = :id
                        """)
                .param("id", claim.messageId())
                .param("position", claim.position())
                .param("round", claim.round())
                .param("next", nextTry.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void remove(UUID messageId) {
        jdbc.sql("delete from outgoing where message_id = :id").param("id", messageId).update();
    }

    private Claim claim(ResultSet row, int number) throws SQLException {
        List<Letter> letters =
                json.readValue(row.getString("letters"), new TypeReference<List<Letter>>() {});
        return new Claim(
                row.getObject("message_id", UUID.class),
                letters,
                row.getInt("position"),
                row.getInt("round"));
    }
}
