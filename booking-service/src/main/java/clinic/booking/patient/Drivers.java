package clinic.booking.patient;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The drivers of the bookings that are still ahead.
@Repository
public class Drivers {

    /// A driver with the booking.
    record OfBooking(UUID bookingId, String name) {}

    private final JdbcClient jdbc;

    Drivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Driver> of(UUID bookingId) {
        return jdbc.sql("select name, phone from named_driver where booking_id = ?")
                .param(bookingId)
                .query((row, _) -> new Driver(row.getString("name"), row.getString("phone")))
                .optional();
    }

    List<OfBooking> ofPatient(UUID patientId) {
        return jdbc.sql(
                        """
                        select booking_id, name from named_driver
                        where patient_id = ? order by booking_id
                        """)
                .param(patientId)
                .query(
                        (row, _) ->
                                new OfBooking(
                                        row.getObject("booking_id", UUID.class),
                                        row.getString("name")))
                .list();
    }

    /// @return whether anything was different before
    boolean put(UUID bookingId, UUID patientId, Driver driver) {
        return jdbc.sql(
                                """
                                insert into named_driver values (:booking, :patient, :name, :phone)
                                on conflict (booking_id) do update
                                set name = excluded.name, phone = excluded.phone
                                where (named_driver.name, named_driver.phone) <> (excluded.name, excluded.phone)
                                """)
                        .param("booking", bookingId)
                        .param("patient", patientId)
                        .param("name", driver.name())
                        .param("phone", driver.phone())
                        .update()
                > 0;
    }

    /// @return whether there was one
    boolean remove(UUID bookingId) {
        return jdbc.sql("delete from named_driver where booking_id = ?").param(bookingId).update()
                > 0;
    }

    void removeAllOf(UUID patientId) {
        jdbc.sql("delete from named_driver where patient_id = ?").param(patientId).update();
    }
}
