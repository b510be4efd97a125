package clinic.booking.booking;

import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.BookingEvent;
import clinic.booking.booking.domain.Injection;
import clinic.booking.booking.domain.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBookings implements Bookings {

    /// In these the needle has been.
    private static final List<String> INJECTED =
            List.of(
                    Stage.IN_RECOVERY.name(),
                    Stage.DISCHARGED.name(),
                    Stage.EFFECT_CHECK.name(),
                    Stage.CLOSED.name());

    private final JdbcClient jdbc;
    private final BookingJson json;

    JdbcBookings(JdbcClient jdbc, BookingJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Booking> lock(UUID id) {
        return jdbc.sql("select * from booking where id = ? for update")
                .param(id)
                .query(this::booking)
                .optional();
    }

    @Override
    public Optional<Booking> find(UUID id) {
        return jdbc.sql("select * from booking where id = ?")
                .param(id)
                .query(this::booking)
                .optional();
    }

    @Override
    public void add(Booking booking) {
        with(
                        jdbc.sql(
                                """
                                insert into booking (id, patient_id, version, stage, starts_at, ends_at, site_id,
                                                     practitioner_id, keeps_slot, deferrals, plan, phase)
                                values (:id, :patient, :version, :stage, :starts, :ends, :site,
                                        :practitioner, :keeps, :deferrals, cast(:plan as jsonb), cast(:phase as jsonb))
                                """),
                        booking)
                .param("patient", booking.patientId())
                .param("plan", json.write(booking.plan()))
                .update();
    }

    @Override
    public void update(Booking booking, long readVersion) {
        int rows =
                with(
                                jdbc.sql(
                                        """
                                        update booking
                                        set version = :version, stage = :stage, starts_at = :starts, ends_at = :ends,
                                            site_id = :site, practitioner_id = :practitioner, keeps_slot = :keeps,
                                            deferrals = :deferrals, phase = cast(:phase as jsonb)
                                        where id = :id and version = :read
                                        """),
                                booking)
                        .param("read", readVersion)
                        .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "booking %s is no longer at version %d".formatted(booking.id(), readVersion));
        }
        if (rows > 1) {
            throw new IllegalStateException(rows + " rows of booking " + booking.id());
        }
    }

    @Override
    public void append(UUID id, long firstVersion, List<BookingEvent> events, Actor by) {
        long version = firstVersion;
        for (BookingEvent event : events) {
            jdbc.sql("insert into journal values (?, ?, ?, ?, cast(? as jsonb), ?)")
                    .params(
                            id,
                            version++,
                            event.at().atOffset(ZoneOffset.UTC),
                            event.getClass().getSimpleName(),
                            json.write(event),
                            by.name())
                    .update();
        }
    }

    @Override
    public List<BookingEvent> journal(UUID id) {
        return jdbc.sql("select event from journal where booking_id = ? order by version")
                .param(id)
                .query((row, _) -> json.event(row.getString("event")))
                .list();
    }

    @Override
    public List<Injection> injectionsOf(UUID patientId) {
        return jdbc
                .sql("select * from booking where patient_id = :patient and stage in (:stages)")
                .param("patient", patientId)
                .param("stages", INJECTED)
                .query(this::booking)
                .list()
                .stream()
                .map(Booking::injection)
                .toList();
    }

    private StatementSpec with(StatementSpec statement, Booking booking) {
        return statement
                .param("id", booking.id())
                .param("version", booking.version())
                .param("stage", booking.stage().name())
                .param("starts", booking.slot().start().atOffset(ZoneOffset.UTC))
                .param("ends", booking.slot().end().atOffset(ZoneOffset.UTC))
                .param("site", booking.slot().siteId())
                .param("practitioner", booking.slot().practitionerId())
                .param("keeps", booking.phase().keepsSlot())
                .param("deferrals", booking.deferrals())
                .param("phase", json.write(booking.phase()));
    }

    Booking booking(ResultSet row, int number) throws SQLException {
        return new Booking(
                row.getObject("id", UUID.class),
                row.getObject("patient_id", UUID.class),
                json.plan(row.getString("plan")),
                row.getLong("version"),
                row.getInt("deferrals"),
                json.phase(row.getString("phase")));
    }
}
