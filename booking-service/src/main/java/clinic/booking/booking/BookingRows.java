package clinic.booking.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bookings as lists show them.
@Repository
class BookingRows {

    private static final String LIST =
            """
            select b.*, coalesce(c.given_name || ' ' || c.family_name, '') as patient_name,
                   r.name as practitioner_name, s.name as site_name
            from booking b
            join site s on s.id = b.site_id
            join resource r on r.id = b.practitioner_id
            left join patient_contact c on c.patient_id = b.patient_id
            where (cast(:day as date) is null
                   or (b.starts_at between cast(:day as date) - interval '1 day'
                                       and cast(:day as date) + interval '2 days'
                       and (b.starts_at at time zone s.time_zone)::date = cast(:day as date)
                       and (b.keeps_slot or b.stage = 'NO_SHOW')))
              and (cast(:stage as text) is null or b.stage = :stage)
              and (cast(:site as uuid) is null or b.site_id = cast(:site as uuid))
              and (cast(:patient as uuid) is null or b.patient_id = cast(:patient as uuid))
              and (cast(:after as uuid) is null
                   or (b.starts_at, b.id) > (select starts_at, id from booking where id = cast(:after as uuid)))
            order by b.starts_at, b.id
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final JdbcBookings bookings;

    BookingRows(JdbcClient jdbc, JdbcBookings bookings) {
        this.jdbc = jdbc;
        this.bookings = bookings;
    }

    List<BookingRow> list(BookingFilter filter, @Nullable UUID after, int limit) {
        return jdbc.sql(LIST)
                .param("day", filter.day(), Types.DATE)
                .param(
                        "stage",
                        filter.stage() == null ? null : filter.stage().name(),
                        Types.VARCHAR)
                .param("site", filter.siteId(), Types.OTHER)
                .param("patient", filter.patientId(), Types.OTHER)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    private BookingRow row(ResultSet row, int number) throws SQLException {
        return new BookingRow(
                bookings.booking(row, number),
                row.getString("patient_name"),
                row.getString("practitioner_name"),
                row.getString("site_name"));
    }
}
