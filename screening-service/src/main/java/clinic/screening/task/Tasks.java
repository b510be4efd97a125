package clinic.screening.task;

import clinic.common.contract.ScreeningContract.TaskRaised;
import clinic.common.contract.ScreeningContract.TaskSettled;
import clinic.common.id.Ids;
import clinic.screening.casefile.Announcing;
import clinic.screening.casefile.domain.CaseFile;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tasks screening has raised and not yet seen settled. One open task per booking and cause.
@Repository
public class Tasks {
    private final JdbcClient jdbc;
    private final Announcing announcing;
    private final Ids ids;
    private final Clock clock;

    Tasks(JdbcClient jdbc, Announcing announcing, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.announcing = announcing;
        this.ids = ids;
        this.clock = clock;
    }

    /// Announces a task, unless one for the same cause is open.
    public void raise(CaseFile file, TaskAbout about, Instant dueBy) {
        UUID id = ids.next();
        int rows =
                jdbc.sql(
                                """
                                insert into task (id, booking_id, about, raised_at) values (?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(id, file.bookingId(), about.name(), Timestamp.from(clock.instant()))
                        .update();
        if (rows == 1) {
            announcing.announce(
                    new TaskRaised(
                            file.bookingId(),
                            file.patientId(),
                            id,
                            about.kind(),
                            about.taskFor(),
                            false,
                            dueBy));
        }
    }

    /// Announces that the task has settled itself, where one is open.
    public void settle(CaseFile file, TaskAbout about) {
        jdbc.sql(
                        """
                        update task set settled_at = ? where booking_id = ? and about = ? and settled_at is null
                        returning id
                        """)
                .params(Timestamp.from(clock.instant()), file.bookingId(), about.name())
                .query(UUID.class)
                .list()
                .forEach(
                        id ->
                                announcing.announce(
                                        new TaskSettled(file.bookingId(), file.patientId(), id)));
    }
}
