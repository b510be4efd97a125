package clinic.ops.eventlog;

import clinic.common.contract.ContractType;
import clinic.common.contract.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEventLog implements EventLog {

    private static final List<String> TOPICS =
            Arrays.stream(ContractType.values()).map(ContractType::topic).distinct().toList();

    private final JdbcClient jdbc;

    JdbcEventLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> append(List<LoggedEvent> events) {
        if (events.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                jdbc.sql(
                                """
                                insert into event_log (event_id, topic, key, booking_id, type, source, sequence,
                                    occurred_at, received_at, correlation_id, causation_id,
                                    stage, message_kind, urgency)
                                select event_id, topic, key, booking_id, type, source, sequence,
                                    occurred_at, received_at, correlation_id, causation_id,
                                    stage, message_kind, urgency
                                from unnest(?::uuid[], ?, ?::uuid[], ?::uuid[], ?, ?, ?,
                                    ?::timestamptz[], ?::timestamptz[], ?::uuid[], ?::uuid[], ?, ?, ?)
                                    with ordinality as heard (event_id, topic, key, booking_id, type, source, sequence,
                                    occurred_at, received_at, correlation_id, causation_id,
                                    stage, message_kind, urgency, place)
                                order by place
                                on conflict (event_id) do nothing returning event_id
                                """)
                        .param(column(events, LoggedEvent::id))
                        .param(column(events, LoggedEvent::topic))
                        .param(column(events, LoggedEvent::key))
                        .param(column(events, event -> event.gist().bookingId()))
                        .param(column(events, LoggedEvent::type))
                        .param(column(events, LoggedEvent::source))
                        .param(events.stream().map(LoggedEvent::sequence).toArray(Long[]::new))
                        .param(column(events, LoggedEvent::time))
                        .param(column(events, LoggedEvent::receivedAt))
                        .param(column(events, LoggedEvent::correlationId))
                        .param(column(events, LoggedEvent::causationId))
                        .param(column(events, event -> nameOf(event.gist().stage())))
                        .param(column(events, event -> event.gist().messageKind()))
                        .param(column(events, event -> nameOf(event.gist().urgency())))
                        .query(UUID.class)
                        .list());
    }

    private static @Nullable String[] column(
            List<LoggedEvent> events, Function<LoggedEvent, @Nullable Object> value) {
        return events.stream()
                .map(value)
                .map(each -> each == null ? null : each.toString())
                .toArray(String[]::new);
    }

    @Override
    public EventPage page(Optional<EventCursor> after, int limit) {
        return page("true", Map.of(), after, limit);
    }

    @Override
    public EventPage page(UUID bookingId, Optional<EventCursor> after, int limit) {
        return page("booking_id = :booking", Map.of("booking", bookingId), after, limit);
    }

    private EventPage page(
            String which, Map<String, Object> params, Optional<EventCursor> after, int limit) {
        Map<String, Object> all = new HashMap<>(params);
        String behind = "true";
        if (after.isPresent()) {
            behind =
                    "(occurred_at, topic, sequence, event_id) > (:time, :topic, :sequence, :event)";
            EventCursor cursor = after.get();
            all.put("time", cursor.time().atOffset(ZoneOffset.UTC));
            all.put("topic", cursor.topic());
            all.put("sequence", cursor.sequence());
            all.put("event", cursor.id());
        }
        all.put("limit", limit + 1);
        List<LoggedEvent> found =
                jdbc.sql(
                                """
                                select * from event_log where %s and %s
                                order by occurred_at, topic, sequence, event_id limit :limit
                                """
                                        .formatted(which, behind))
                        .params(all)
                        .query(JdbcEventLog::event)
                        .list();
        return found.size() <= limit
                ? new EventPage(found, Optional.empty())
                : new EventPage(
                        found.subList(0, limit), Optional.of(EventCursor.at(found.get(limit - 1))));
    }

    @Override
    public List<TopicRate> rates(Instant now) {
        Map<String, TopicRate> heard = new HashMap<>();
        jdbc.sql(
                        """
                        select topic,
                            count(*) filter (where received_at > :minute) as last_minute,
                            count(*) filter (where received_at > :five) as last_five_minutes,
                            count(*) as last_hour
                        from event_log where received_at > :hour and received_at <= :now group by topic
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("minute", before(now, Duration.ofMinutes(1)))
                .param("five", before(now, Duration.ofMinutes(5)))
                .param("hour", before(now, Duration.ofHours(1)))
                .query(TopicRate.class)
                .list()
                .forEach(rate -> heard.put(rate.topic(), rate));
        return TOPICS.stream()
                .map(topic -> heard.getOrDefault(topic, new TopicRate(topic, 0, 0, 0)))
                .toList();
    }

    @Override
    public long position() {
        return jdbc.sql("select coalesce(max(position), 0) from event_log")
                .query(Long.class)
                .single();
    }

    private static LoggedEvent event(ResultSet row, int number) throws SQLException {
        String stage = row.getString("stage");
        String urgency = row.getString("urgency");
        return new LoggedEvent(
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getObject("key", UUID.class),
                row.getString("type"),
                row.getString("source"),
                row.getLong("sequence"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("correlation_id", UUID.class),
                row.getObject("causation_id", UUID.class),
                new Gist(
                        row.getObject("booking_id", UUID.class),
                        stage == null ? null : Stage.valueOf(stage),
                        row.getString("message_kind"),
                        urgency == null ? null : Gist.Urgency.valueOf(urgency)));
    }

    private static OffsetDateTime before(Instant now, Duration by) {
        return now.minus(by).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
