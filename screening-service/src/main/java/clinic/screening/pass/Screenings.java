package clinic.screening.pass;

import clinic.common.contract.ScreeningPass;
import clinic.screening.evaluation.FindingJson;
import clinic.screening.evaluation.domain.Result;
import clinic.screening.evaluation.domain.Rules;
import clinic.screening.pass.domain.Screening;
import clinic.screening.questionnaire.AnswersJson;
import clinic.screening.questionnaire.domain.Answers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The passes of all bookings. What was submitted never changes; the database refuses it.
@Repository
public class Screenings {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Screenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(Screening screening) {
        insert(screening, "OPEN");
    }

    /// For a pass that is asked and answered in one go.
    public void keepSubmitted(Screening screening, Screening.Submitted submitted) {
        insert(screening, "CLOSED");
        fill(screening.id(), "CLOSED", submitted);
    }

    void submit(UUID id, Screening.Submitted submitted) {
        fill(id, "OPEN", submitted);
    }

    /// @return whether it was open
    boolean close(UUID id) {
        return jdbc.sql("update screening set state = 'CLOSED' where id = ? and state = 'OPEN'")
                        .param(id)
                        .update()
                == 1;
    }

    public Optional<Screening> find(UUID id) {
        return read("where id = ?", id).stream().findFirst();
    }

    public Optional<Screening> openOf(UUID bookingId) {
        return read("where booking_id = ? and state = 'OPEN'", bookingId).stream().findFirst();
    }

    /// Oldest first.
    public List<Screening> ofBooking(UUID bookingId) {
        return read("where booking_id = ? order by opened_at, id", bookingId);
    }

    private void insert(Screening screening, String state) {
        jdbc.sql(
                        """
                        insert into screening (id, booking_id, pass, state, opened_at, answer_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        screening.id(),
                        screening.bookingId(),
                        screening.pass().name(),
                        state,
                        Timestamp.from(screening.openedAt()),
                        Timestamp.from(screening.answerBy()))
                .update();
    }

    private void fill(UUID id, String stateRead, Screening.Submitted submitted) {
        Result result = submitted.result();
        int rows =
                jdbc.sql(
                                """
                                update screening set state = 'SUBMITTED', submitted_at = ?, submitted_by = ?,
                                    policy_version = ?, answers = ?::jsonb, findings = ?::jsonb, outcome = ?,
                                    earliest_date = ?
                                where id = ? and state = ?
                                """)
                        .param(Timestamp.from(submitted.at()))
                        .param(submitted.by())
                        .param(submitted.policyVersion())
                        .param(AnswersJson.write(submitted.answers()).toString())
                        .param(FindingJson.write(result))
                        .param(result.outcome().name())
                        .param(result.earliestDate().orElse(null))
                        .param(id)
                        .param(stateRead)
                        .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("screening " + id + ": " + rows + " rows");
        }
    }

    private List<Screening> read(String where, UUID id) {
        return jdbc.sql("select * from screening " + where)
                .param(id)
                .query((row, n) -> screening(row))
                .list();
    }

    private static Screening screening(ResultSet row) throws SQLException {
        return new Screening(
                row.getObject("id", UUID.class),
                row.getObject("booking_id", UUID.class),
                ScreeningPass.valueOf(row.getString("pass")),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("answer_by").toInstant(),
                phase(row));
    }

    private static Screening.Phase phase(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case "OPEN" -> new Screening.Open();
            case "CLOSED" -> new Screening.Closed();
            case "SUBMITTED" ->
                    new Screening.Submitted(
                            row.getTimestamp("submitted_at").toInstant(),
                            row.getString("submitted_by"),
                            row.getString("policy_version"),
                            answers(row.getString("answers")),
                            FindingJson.read(row.getString("findings")));
            default -> throw new IllegalStateException("a stored screening is " + state);
        };
    }

    private static Answers answers(String json) {
        return AnswersJson.stored(JSON.readTree(json), Rules.everyQuestion());
    }
}
