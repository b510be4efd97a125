package clinic.booking.calendar;

import clinic.booking.calendar.Resource.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The people, rooms and things of all sites, with their hours.
@Repository
public class Resources {

    private final JdbcClient jdbc;

    Resources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Resource> all(Kind kind) {
        return jdbc.sql("select * from resource where kind = ? and active order by name, id")
                .param(kind.name())
                .query(Resources::resource)
                .list();
    }

    public Optional<Resource> find(UUID id) {
        return jdbc.sql("select * from resource where id = ?")
                .param(id)
                .query(Resources::resource)
                .optional();
    }

    /// The name as patients and staff know it.
    public String name(UUID id) {
        return find(id).map(Resource::name)
                .orElseThrow(() -> new IllegalStateException("no resource " + id));
    }

    public void put(Resource resource) {
        jdbc.sql(
                        """
                        insert into resource (id, site_id, kind, name)
                        values (:id, :site, :kind, :name)
                        on conflict (id) do update set name = excluded.name, active = true
                        """)
                .param("id", resource.id())
                .param("site", resource.siteId())
                .param("kind", resource.kind().name())
                .param("name", resource.name())
                .update();
    }

    public List<WeeklyHours> hours(UUID resourceId) {
        return jdbc.sql(
                        """
                        select weekday, opens, closes from weekly_hours
                        where resource_id = ? order by weekday, opens
                        """)
                .param(resourceId)
                .query(
                        (row, _) ->
                                new WeeklyHours(
                                        DayOfWeek.of(row.getInt("weekday")),
                                        row.getTime("opens").toLocalTime(),
                                        row.getTime("closes").toLocalTime()))
                .list();
    }

    /// Replaces the whole week. What is booked stays booked.
    public void putHours(UUID resourceId, List<WeeklyHours> week) {
        jdbc.sql("delete from weekly_hours where resource_id = ?").param(resourceId).update();
        for (WeeklyHours hours : week) {
            jdbc.sql("insert into weekly_hours values (?, ?, ?, ?)")
                    .params(
                            resourceId,
                            hours.weekday().getValue(),
                            Time.valueOf(hours.opens()),
                            Time.valueOf(hours.closes()))
                    .update();
        }
    }

    public void addAbsence(UUID id, UUID resourceId, Instant from, Instant to, String why) {
        jdbc.sql("insert into absence values (?, ?, tstzrange(?, ?), ?)")
                .params(
                        id,
                        resourceId,
                        from.atOffset(ZoneOffset.UTC),
                        to.atOffset(ZoneOffset.UTC),
                        why)
                .update();
    }

    public void addClosure(UUID id, UUID siteId, Instant from, Instant to, String why) {
        jdbc.sql("insert into closure values (?, ?, tstzrange(?, ?), ?)")
                .params(id, siteId, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC), why)
                .update();
    }

    private static Resource resource(ResultSet row, int number) throws SQLException {
        return new Resource(
                row.getObject("id", UUID.class),
                row.getObject("site_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"));
    }
}
