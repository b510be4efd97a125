package clinic.ops.deadletter;

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
    public boolean add(ParkedLetter letter) {
        return jdbc.sql(
                                """
                                insert into parked_letter (letter_id, parked_by, topic, type, key, reason, parked_at)
                                values (?, ?, ?, ?, ?, ?, ?)
                                on conflict (letter_id) do nothing
                                """)
                        .param(letter.id())
                        .param(letter.parkedBy())
                        .param(letter.topic())
                        .param(letter.type())
                        .param(letter.key())
                        .param(letter.reason())
                        .param(letter.parkedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public LetterPage page(OptionalLong before, int limit) {
        List<Placed> found =
                jdbc.sql(
                                """
                                select * from parked_letter where position < ?
                                order by position desc limit ?
                                """)
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
    public long count() {
        return jdbc.sql("select count(*) from parked_letter").query(Long.class).single();
    }

    private static Placed letter(ResultSet row, int number) throws SQLException {
        return new Placed(
                row.getLong("position"),
                new ParkedLetter(
                        row.getString("letter_id"),
                        row.getString("parked_by"),
                        row.getString("topic"),
                        row.getString("type"),
                        row.getString("key"),
                        row.getString("reason"),
                        row.getObject("parked_at", OffsetDateTime.class).toInstant()));
    }
}
