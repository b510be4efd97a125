package clinic.bench.inbox;

import clinic.common.contract.Envelope;
import clinic.common.contract.Topics;
import clinic.common.inbox.TopicListener;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes down a row per event, with one statement per poll, as the log of the ops dashboard does.
record Recorder(JdbcClient jdbc) implements TopicListener {
    static final String TABLE =
            """
            create table heard (
                place bigint generated always as identity primary key,
                event_id uuid not null unique,
                key uuid not null,
                sequence bigint not null,
                type text not null,
                occurred_at timestamptz not null)
            """;
    private static final String INSERT =
            """
            insert into heard (event_id, key, sequence, type, occurred_at)
            select event_id, key, sequence, type, occurred_at
            from unnest(?::uuid[], ?::uuid[], ?, ?, ?::timestamptz[])
                with ordinality as event (event_id, key, sequence, type, occurred_at, place)
            order by place
            """;

    @Override
    public String topic() {
        return Topics.BOOKINGS;
    }

    @Override
    public void on(Envelope event) {
        onAll(List.of(event));
    }

    @Override
    public void onAll(List<Envelope> events) {
        jdbc.sql(INSERT)
                .param(texts(events, Envelope::id))
                .param(texts(events, Envelope::key))
                .param(events.stream().map(Envelope::sequence).toArray(Long[]::new))
                .param(texts(events, event -> event.type().type()))
                .param(texts(events, Envelope::time))
                .update();
    }

    private static String[] texts(List<Envelope> events, Function<Envelope, Object> value) {
        return events.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
