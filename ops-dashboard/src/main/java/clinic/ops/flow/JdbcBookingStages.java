package clinic.ops.flow;

import clinic.common.contract.Stage;
import clinic.ops.flow.StageLimits.CountedFrom;
import clinic.ops.flow.StageLimits.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBookingStages implements BookingStages {

    private static final String[] STAGES =
            Arrays.stream(Stage.values()).map(Stage::name).toArray(String[]::new);

    /// A booking's steps in one go: it is since the last of them that led into another stage.
    private static final String APPLY =
            """
            with step as (
                select s.*, f.since as was_since, f.visit_at as had_visit_at,
                    s.stage is distinct from lag(s.stage, 1, f.stage)
                        over (partition by s.booking_id order by s.version) as enters
                from unnest(?::uuid[], ?, ?::timestamptz[], ?::timestamptz[], ?)
                    as s (booking_id, stage, at, visit_at, version)
                left join booking_flow f on f.booking_id = s.booking_id
                where f.version is null or f.version < s.version)
            insert into booking_flow as f (booking_id, stage, since, visit_at, version, changed_at)
            select booking_id,
                (array_agg(stage order by version desc))[1],
                coalesce((array_agg(at order by version desc) filter (where enters))[1], min(was_since)),
                coalesce((array_agg(visit_at order by version desc) filter (where visit_at is not null))[1],
                    min(had_visit_at)),
                max(version),
                (array_agg(at order by version desc))[1]
            from step group by booking_id order by booking_id
            on conflict (booking_id) do update set
                stage = excluded.stage,
                since = excluded.since,
                visit_at = excluded.visit_at,
                version = excluded.version,
                changed_at = excluded.changed_at
            where f.version < excluded.version
            """;

    private final JdbcClient jdbc;

    JdbcBookingStages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(List<StageStep> steps) {
        if (steps.isEmpty()) {
            return;
        }
        jdbc.sql(APPLY)
                .param(column(steps, StageStep::bookingId))
                .param(column(steps, step -> step.stage().name()))
                .param(column(steps, StageStep::at))
                .param(column(steps, StageStep::visitAt))
                .param(steps.stream().map(StageStep::version).toArray(Long[]::new))
                .update();
    }

    private static @Nullable String[] column(
            List<StageStep> steps, Function<StageStep, @Nullable Object> value) {
        return steps.stream()
                .map(value)
                .map(each -> each == null ? null : each.toString())
                .toArray(String[]::new);
    }

    @Override
    public Optional<BookingFlow> find(UUID bookingId) {
        return jdbc.sql("select * from booking_flow where booking_id = :booking")
                .param("booking", bookingId)
                .query(JdbcBookingStages::flow)
                .optional();
    }

    @Override
    public List<StageCount> counts() {
        return jdbc.sql(
                        """
                        select s.stage, c.bookings, c.median_since, c.oldest_since, o.booking_id as oldest_booking
                        from unnest(?::text[]) with ordinality as s (stage, place)
                        cross join lateral (
                            select count(*) as bookings, min(since) as oldest_since,
                                percentile_disc(0.5) within group (order by since) as median_since
                            from booking_flow f where f.stage = s.stage) c
                        left join lateral (
                            select booking_id from booking_flow f where f.stage = s.stage
                            order by since, booking_id limit 1) o on true
                        order by s.place
                        """)
                .param(STAGES)
                .query(JdbcBookingStages::count)
                .list();
    }

    @Override
    public List<StuckBooking> stuck(StageLimits limits, Instant now, int atMost) {
        List<Map.Entry<Stage, Limit>> entries = List.copyOf(limits.limits().entrySet());
        return jdbc.sql(
                        """
                        select f.booking_id, f.stage, f.since,
                            case when l.from_visit then greatest(f.since, f.visit_at) else f.since end
                                + l.seconds * interval '1 second' as overdue_since
                        from booking_flow f
                        join unnest(?::text[], ?::bigint[], ?::boolean[]) as l (stage, seconds, from_visit)
                            on l.stage = f.stage
                        where case when l.from_visit then greatest(f.since, f.visit_at) else f.since end
                            + l.seconds * interval '1 second' < ?
                        order by overdue_since, f.booking_id limit ?
                        """)
                .param(entries.stream().map(e -> e.getKey().name()).toArray(String[]::new))
                .param(
                        entries.stream()
                                .map(e -> e.getValue().longest().toSeconds())
                                .toArray(Long[]::new))
                .param(
                        entries.stream()
                                .map(e -> e.getValue().countedFrom() == CountedFrom.VISIT)
                                .toArray(Boolean[]::new))
                .param(at(now))
                .param(atMost)
                .query(JdbcBookingStages::stuckBooking)
                .list();
    }

    private static BookingFlow flow(ResultSet row, int number) throws SQLException {
        return new BookingFlow(
                row.getObject("booking_id", UUID.class),
                Stage.valueOf(row.getString("stage")),
                instant(row, "since"),
                instantOrNull(row, "visit_at"),
                row.getLong("version"),
                instant(row, "changed_at"));
    }

    private static StageCount count(ResultSet row, int number) throws SQLException {
        return new StageCount(
                Stage.valueOf(row.getString("stage")),
                row.getLong("bookings"),
                instantOrNull(row, "median_since"),
                instantOrNull(row, "oldest_since"),
                row.getObject("oldest_booking", UUID.class));
    }

    private static StuckBooking stuckBooking(ResultSet row, int number) throws SQLException {
        return new StuckBooking(
                row.getObject("booking_id", UUID.class),
                Stage.valueOf(row.getString("stage")),
                instant(row, "since"),
                instant(row, "overdue_since"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column)
            throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
