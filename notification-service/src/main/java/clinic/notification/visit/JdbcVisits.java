package clinic.notification.visit;

import clinic.notification.message.domain.Course;
import clinic.notification.message.domain.Place;
import clinic.notification.message.domain.Slot;
import clinic.notification.message.domain.Visit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVisits implements Visits {
    private static final String SAVE =
            """
            insert into visit (booking_id, patient_id, revision, course, starts_at, ends_at,
                               place_name, place_address, place_zone, driver_named, answers_awaited,
                               moved_by_system, earliest, discharged_at)
            values (:booking, :patient, :revision, :course, :start, :end,
                    :name, :address, :zone, :driver, :answers, :bySystem, :earliest, :discharged)
            on conflict (booking_id) do update set
                revision = excluded.revision, course = excluded.course,
                starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                place_name = excluded.place_name, place_address = excluded.place_address,
                place_zone = excluded.place_zone, driver_named = excluded.driver_named,
                answers_awaited = excluded.answers_awaited,
                moved_by_system = excluded.moved_by_system,
                earliest = excluded.earliest, discharged_at = excluded.discharged_at
            """;

    private final JdbcClient jdbc;

    JdbcVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Visit> find(UUID bookingId) {
        return jdbc.sql("select * from visit where booking_id = :booking")
                .param("booking", bookingId)
                .query(JdbcVisits::visit)
                .optional();
    }

    @Override
    public List<Visit> ofPatient(UUID patientId) {
        return jdbc.sql("select * from visit where patient_id = :patient order by starts_at")
                .param("patient", patientId)
                .query(JdbcVisits::visit)
                .list();
    }

    @Override
    public void save(Visit visit) {
        CourseColumns course = CourseColumns.of(visit.course());
        jdbc.sql(SAVE)
                .param("booking", visit.bookingId())
                .param("patient", visit.patientId())
                .param("revision", visit.revision())
                .param("course", course.name())
                .param("start", visit.slot().start().atOffset(ZoneOffset.UTC))
                .param("end", visit.slot().end().atOffset(ZoneOffset.UTC))
                .param("name", visit.slot().place().name())
                .param("address", visit.slot().place().address())
                .param("zone", visit.slot().place().zone().getId())
                .param("driver", visit.driverNamed())
                .param("answers", visit.answersAwaited())
                .param("bySystem", course.movedBySystem())
                .param("earliest", course.earliest())
                .param("discharged", course.dischargedAt())
                .update();
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        Place place =
                new Place(
                        row.getString("place_name"),
                        row.getString("place_address"),
                        ZoneId.of(row.getString("place_zone")));
        Slot slot = new Slot(instant(row, "starts_at"), instant(row, "ends_at"), place);
        Course course =
                new CourseColumns(
                                row.getString("course"),
                                row.getBoolean("moved_by_system"),
                                row.getObject("earliest", LocalDate.class),
                                row.getObject("discharged_at", OffsetDateTime.class))
                        .course();
        return new Visit(
                row.getObject("booking_id", UUID.class),
                row.getObject("patient_id", UUID.class),
                row.getInt("revision"),
                slot,
                course,
                row.getBoolean("driver_named"),
                row.getBoolean("answers_awaited"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
