package clinic.booking.booking;

import clinic.common.id.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people wrote at a step. It may be personal, so it is no part of the journal and goes with
/// the patient.
@Repository
class BookingNotes {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ids ids;

    BookingNotes(JdbcClient jdbc, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    void add(UUID bookingId, String kind, String text, Actor by) {
        jdbc.sql("insert into booking_note values (?, ?, ?, ?, ?, ?)")
                .params(
                        ids.next(),
                        bookingId,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        kind,
                        text,
                        by.name())
                .update();
    }

    void forget(UUID patientId) {
        jdbc.sql(
                        """
                        delete from booking_note
                        where booking_id in (select id from booking where patient_id = ?)
                        """)
                .param(patientId)
                .update();
    }
}
