package clinic.booking.booking;

import clinic.common.id.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What other services said about a booking, for its timeline. In a front desk's words: no answers,
/// no reasons.
@Repository
public class Heard {

    private final JdbcClient jdbc;
    private final Ids ids;

    Heard(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    public void note(UUID bookingId, Instant at, String service, String what) {
        jdbc.sql(
                        """
                        insert into heard select :id, b.id, :at, :service, :what from booking b where b.id = :booking
                        """)
                .param("id", ids.next())
                .param("booking", bookingId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("service", service)
                .param("what", what)
                .update();
    }
}
