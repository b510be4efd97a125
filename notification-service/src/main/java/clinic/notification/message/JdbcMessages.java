package clinic.notification.message;

import clinic.notification.message.StoredMessage.State;
import clinic.notification.message.domain.Channel;
import clinic.notification.message.domain.MessageKind;
import clinic.notification.message.domain.MessagePlan;
import clinic.notification.message.domain.Verdict.Wait;
import clinic.notification.message.domain.Verdict.Why;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMessages implements Messages {
    private static final String PLAN =
            """
            insert into message (id, booking_id, patient_id, kind, cause, revision, due_at,
                                 useful_until, planned_at, state, next_at)
            values (:id, :booking, :patient, :kind, :cause, :revision, :due, :until, :now,
                    'PLANNED', :due)
            on conflict (cause, kind) do nothing
            """;
    private static final String WAITING =
            """
            select * from message m where %s = :id and state in ('PLANNED', 'QUEUED')
            and not exists (select from outgoing o where o.message_id = m.id
                            and o.claimed_until > clock_timestamp())
            order by id for update
            """;
    private static final String SENT_SINCE =
            """
            select coalesce(sent_at, next_at) from message
            where patient_id = :patient and state in ('QUEUED', 'SENT') and kind = any(:kinds)
            and coalesce(sent_at, next_at) > :since and id <> :except
            """;

    private final JdbcClient jdbc;

    JdbcMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean plan(StoredMessage message, UUID cause, Instant now) {
        MessagePlan plan = message.plan();
        return jdbc.sql(PLAN)
                        .param("id", message.id())
                        .param("booking", message.bookingId())
                        .param("patient", message.patientId())
                        .param("kind", plan.kind().name())
                        .param("cause", cause)
                        .param("revision", plan.revision())
                        .param("due", at(plan.due()))
                        .param("until", at(plan.usefulUntil()))
                        .param("now", at(now))
                        .update()
                == 1;
    }

    @Override
    public Optional<StoredMessage> find(UUID id) {
        return read("select * from message where id = :id", id).stream().findFirst();
    }

    @Override
    public Optional<StoredMessage> lock(UUID id) {
        return read("select * from message where id = :id for update", id).stream().findFirst();
    }

    @Override
    public List<StoredMessage> waitingFor(UUID bookingId) {
        return read(WAITING.formatted("booking_id"), bookingId);
    }

    @Override
    public List<StoredMessage> waitingForPatient(UUID patientId) {
        return read(WAITING.formatted("patient_id"), patientId);
    }

    @Override
    public List<Instant> sentSince(
            UUID patientId, List<MessageKind> kinds, Instant since, UUID except) {
        return jdbc
                .sql(SENT_SINCE)
                .param("patient", patientId)
                .param("kinds", kinds.stream().map(MessageKind::name).toArray(String[]::new))
                .param("since", at(since))
                .param("except", except)
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    @Override
    public void postpone(UUID id, Instant until, Wait why) {
        one(
                jdbc.sql(
                                """
                                update message set next_at = :until, waits_for = :why
                                where id = :id and state in ('PLANNED', 'QUEUED')
                                """)
                        .param("id", id)
                        .param("until", at(until))
                        .param("why", why.name()));
    }

    @Override
    public void expedite(UUID id, Instant now) {
        one(
                jdbc.sql(
                                """
                                update message set due_at = :now, next_at = :now
                                where id = :id and state = 'PLANNED'
                                """)
                        .param("id", id)
                        .param("now", at(now)));
    }

    @Override
    public void queued(UUID id, String providerKey) {
        one(
                jdbc.sql(
                                """
                                update message set state = 'QUEUED', provider_key = :key
                                where id = :id and state = 'PLANNED'
                                """)
                        .param("id", id)
                        .param("key", providerKey));
    }

    @Override
    public void sent(UUID id, Channel channel, Instant at) {
        one(
                jdbc.sql(
                                """
                                update message set state = 'SENT', channel = :channel, sent_at = :at
                                where id = :id and state = 'QUEUED'
                                """)
                        .param("id", id)
                        .param("channel", channel.name())
                        .param("at", at(at)));
    }

    @Override
    public void failed(UUID id) {
        one(
                jdbc.sql(
                                """
                                update message set state = 'FAILED'
                                where id = :id and state = 'QUEUED'
                                """)
                        .param("id", id));
    }

    @Override
    public void skipped(UUID id, Why why) {
        one(
                jdbc.sql(
                                """
                                update message set state = 'SKIPPED', why_skipped = :why
                                where id = :id and state in ('PLANNED', 'QUEUED')
                                """)
                        .param("id", id)
                        .param("why", why.name()));
    }

    private List<StoredMessage> read(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(JdbcMessages::message).list();
    }

    private static void one(StatementSpec update) {
        int rows = update.update();
        if (rows != 1) {
            throw new IllegalStateException(rows + " messages changed, not one");
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static StoredMessage message(ResultSet row, int number) throws SQLException {
        return new StoredMessage(
                row.getObject("id", UUID.class),
                row.getObject("booking_id", UUID.class),
                row.getObject("patient_id", UUID.class),
                new MessagePlan(
                        MessageKind.valueOf(row.getString("kind")),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        row.getObject("useful_until", OffsetDateTime.class).toInstant(),
                        row.getInt("revision")),
                State.valueOf(row.getString("state")));
    }
}
