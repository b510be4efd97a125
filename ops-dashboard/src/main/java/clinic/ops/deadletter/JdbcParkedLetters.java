package clinic.ops.deadletter;

import clinic.common.inbox.LetterStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcParkedLetters implements ParkedLetters {

    private final JdbcClient jdbc;

    JdbcParkedLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Placed(long position, ParkedLetter letter) {}

    @Override
    public void put(ParkedLetter letter) {
        jdbc.sql(
                        """
                        insert into parked_letter as known (letter_id, parked_by, number, topic, type, key, reason,
                            parked_at, state, settled_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (letter_id) do update set
                            type = coalesce(known.type, excluded.type),
                            reason = excluded.reason,
                            state = excluded.state,
                            settled_at = excluded.settled_at
                        where known.state = 'PARKED'
                        """)
                .param(letter.id())
                .param(letter.parkedBy())
                .param(letter.number())
                .param(letter.topic())
                .param(letter.type())
                .param(letter.key())
                .param(letter.reason())
                .param(letter.parkedAt().atOffset(ZoneOffset.UTC))
                .param(letter.state().name())
                .param(
                        letter.settledAt() == null
                                ? null
                                : letter.settledAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public LetterPage page(Which which, OptionalLong before, int limit) {
        String condition =
                switch (which) {
                    case ALL -> "true";
                    case OPEN -> "state = 'PARKED'";
                    case SETTLED -> "state <> 'PARKED'";
                };
        List<Placed> found =
                jdbc.sql(
                                """
                                select * from parked_letter where position < ? and %s
                                order by position desc limit ?
                                """
                                        .formatted(condition))
                        .param(before.orElse(Long.MAX_VALUE))
                        .param(limit + 1)
                        .query(JdbcParkedLetters::letter)
                        .list();
        OptionalLong next =
                found.size() > limit
                        ? OptionalLong.of(found.get(limit - 1).position())
                        : OptionalLong.empty();
        return new LetterPage(found.stream().limit(limit).map(Placed::letter).toList(), next);
    }

    @Override
    public long open() {
        return count("count(*) filter (where state = 'PARKED')");
    }

    @Override
    public long position() {
        return count("count(*) + count(settled_at)");
    }

    private long count(String what) {
        return jdbc.sql("select " + what + " from parked_letter").query(Long.class).single();
    }

    private static Placed letter(ResultSet row, int number) throws SQLException {
        OffsetDateTime settledAt = row.getObject("settled_at", OffsetDateTime.class);
        return new Placed(
                row.getLong("position"),
                new ParkedLetter(
                        row.getString("letter_id"),
                        row.getString("parked_by"),
                        row.getObject("number", Long.class),
                        row.getString("topic"),
                        row.getString("type"),
                        row.getString("key"),
                        row.getString("reason"),
                        row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                        LetterStatus.valueOf(row.getString("state")),
                        settledAt == null ? null : settledAt.toInstant()));
    }
}
