package clinic.ops.latency;

import clinic.ops.flow.Age;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLatencies implements Latencies {

    private static final String OF_TOPICS =
            """
            select topic, count(*), percentile_cont(array[0.5, 0.95, 0.99]) within group (
                order by greatest(0, extract(epoch from received_at - occurred_at))::double precision)
            from (select topic, occurred_at, received_at from event_log
                  where received_at > ? and received_at <= ? order by received_at desc limit ?) as heard
            group by topic
            """;

    /// An end belongs to the beginning right before it: a second end to the same beginning is a
    /// repeat (a driver withdrew, and the booking was confirmed again) and counts no more.
    private static final String OF_HOPS =
            """
            with heard as materialized (
                select event_id, booking_id, type, occurred_at from event_log
                where received_at > ? and received_at <= ? order by received_at desc limit ?)
            select hop.name, count(*), percentile_cont(array[0.5, 0.95, 0.99]) within group (
                order by extract(epoch from heard.occurred_at - before.occurred_at)::double precision)
            from unnest(?::text[], ?::text[], ?::text[]) as hop (name, begins, ends)
            join heard on heard.type = hop.ends
            cross join lateral (
                select e.type, e.occurred_at from event_log e
                where e.booking_id = heard.booking_id and e.type in (hop.begins, hop.ends)
                    and e.occurred_at <= heard.occurred_at and e.event_id <> heard.event_id
                order by e.occurred_at desc limit 1) as before
            where before.type = hop.begins
            group by hop.name
            """;

    private final JdbcClient jdbc;

    JdbcLatencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Percentiles> ofTopics(Sight sight) {
        Map<String, Percentiles> found = new TreeMap<>();
        jdbc.sql(OF_TOPICS)
                .param(at(sight.since()))
                .param(at(sight.until()))
                .param(sight.newest())
                .query(
                        row -> {
                            found.put(row.getString(1), percentiles(row));
                        });
        return found;
    }

    @Override
    public Map<Hop, Percentiles> ofHops(Sight sight) {
        Map<Hop, Percentiles> found = new EnumMap<>(Hop.class);
        jdbc.sql(OF_HOPS)
                .param(at(sight.since()))
                .param(at(sight.until()))
                .param(sight.newest())
                .param(column(Hop::name))
                .param(column(hop -> hop.from().type()))
                .param(column(hop -> hop.to().type()))
                .query(
                        row -> {
                            found.put(Hop.valueOf(row.getString(1)), percentiles(row));
                        });
        return found;
    }

    private static String[] column(Function<Hop, String> value) {
        return Arrays.stream(Hop.values()).map(value).toArray(String[]::new);
    }

    private static Percentiles percentiles(ResultSet row) throws SQLException {
        Double[] seconds = (Double[]) row.getArray(3).getArray();
        return new Percentiles(row.getLong(2), age(seconds[0]), age(seconds[1]), age(seconds[2]));
    }

    /// To the microsecond, as the log has it.
    private static Age age(double seconds) {
        return new Age(Duration.ofNanos(Math.round(seconds * 1e6) * 1_000));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
