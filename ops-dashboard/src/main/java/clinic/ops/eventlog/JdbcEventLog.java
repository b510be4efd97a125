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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    public boolean append(LoggedEvent event) {
        Gist gist = event.gist();
        return jdbc.sql(
                                """
                                insert into event_log (event_id, topic, key, booking_id, type, source, sequence,
                                    occurred_at, received_at, correlation_id, causation_id,
                                    stage, message_kind, urgency)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (event_id) do nothing
                                """)
                        .param(event.id())
                        .param(event.topic())
                        .param(event.key())
                        .param(gist.bookingId())
                        .param(event.type())
                        .param(event.source())
                        .param(event.sequence())
                        .param(event.time().atOffset(ZoneOffset.UTC))
                        .param(event.receivedAt().atOffset(ZoneOffset.UTC))
                        .param(event.correlationId())
                        .param(event.causationId())
                        .param(nameOf(gist.stage()))
                        .param(gist.messageKind())
                        .param(nameOf(gist.urgency()))
                        .update()
                == 1;
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
