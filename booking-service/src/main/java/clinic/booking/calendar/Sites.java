package clinic.booking.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The clinic's locations.
@Repository
public class Sites {

    private final JdbcClient jdbc;

    Sites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Site> all() {
        return jdbc.sql("select * from site order by name").query(Sites::site).list();
    }

    public Optional<Site> find(UUID id) {
        return jdbc.sql("select * from site where id = ?").param(id).query(Sites::site).optional();
    }

    /// @throws IllegalStateException where there is no such site: a booking names only sites that
    ///     are
    public Site get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no site " + id));
    }

    /// Adds it, or changes what is said of it.
    public void put(Site site) {
        jdbc.sql(
                        """
                        insert into site (id, name, address, time_zone, region)
                        values (:id, :name, :address, :timeZone, :region)
                        on conflict (id) do update
                        set name = excluded.name, address = excluded.address,
                            time_zone = excluded.time_zone, region = excluded.region
                        """)
                .param("id", site.id())
                .param("name", site.name())
                .param("address", site.address())
                .param("timeZone", site.timeZone().getId())
                .param("region", site.region())
                .update();
    }

    private static Site site(ResultSet row, int number) throws SQLException {
        return new Site(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("address"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("region"));
    }
}
