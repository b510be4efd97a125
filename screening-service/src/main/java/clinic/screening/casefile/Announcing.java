package clinic.screening.casefile;

import clinic.common.contract.ContractType;
import clinic.common.contract.ScreeningContract;
import clinic.common.outbox.Outbox;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells the others about a booking. Each event is one step of the case file's version, one row of
/// its journal and one row of the outbox, in the caller's transaction and under the case file's
/// lock.
@Component
public class Announcing {
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Announcing(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void announce(ScreeningContract event) {
        long version =
                jdbc.sql("select version from case_file where booking_id = ? for update")
                        .param(event.bookingId())
                        .query(Long.class)
                        .single();
        int rows =
                jdbc.sql("update case_file set version = ? where booking_id = ? and version = ?")
                        .params(version + 1, event.bookingId(), version)
                        .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException(
                    "case file " + event.bookingId() + " left version " + version);
        }
        jdbc.sql("insert into announcement (booking_id, sequence, type, at) values (?, ?, ?, ?)")
                .params(
                        event.bookingId(),
                        version + 1,
                        ContractType.of(event).type(),
                        Timestamp.from(clock.instant()))
                .update();
        outbox.announce(event, version + 1);
    }
}
