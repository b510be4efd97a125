package clinic.screening.review;

import clinic.screening.review.domain.Review;
import clinic.screening.review.domain.ReviewDecision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All reviews. One is open per booking at most.
@Repository
public class Reviews {
    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(Review review) {
        jdbc.sql(
                        """
                        insert into review (id, booking_id, screening_id, state, opened_at, urgent, decide_by, blocks_drug)
                        values (?, ?, ?, 'OPEN', ?, ?, ?, ?)
                        """)
                .params(
                        review.id(),
                        review.bookingId(),
                        review.screeningId(),
                        Timestamp.from(review.openedAt()),
                        review.urgent(),
                        Timestamp.from(review.decideBy()),
                        review.blocksDrug())
                .update();
    }

    void withdrawOpen(UUID bookingId) {
        jdbc.sql("update review set state = 'WITHDRAWN' where booking_id = ? and state = 'OPEN'")
                .param(bookingId)
                .update();
    }

    void decide(UUID id, Review.Decided decided) {
        ReviewDecision decision = decided.decision();
        @Nullable LocalDate earliest =
                decision instanceof ReviewDecision.Defer defer ? defer.earliest() : null;
        int rows =
                jdbc.sql(
                                """
                                update review set state = 'DECIDED', outcome = ?, earliest_date = ?, reason = ?,
                                    medication_plan = ?, decided_by = ?, decided_at = ?
                                where id = ? and state = 'OPEN'
                                """)
                        .param(outcome(decision))
                        .param(earliest)
                        .param(decision.reason())
                        .param(decision.medicationPlan().orElse(null))
                        .param(decided.by())
                        .param(Timestamp.from(decided.at()))
                        .param(id)
                        .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("review " + id + ": " + rows + " rows");
        }
    }

    public Optional<Review> find(UUID id) {
        return read("where id = ?", id).stream().findFirst();
    }

    /// Oldest first.
    public List<Review> ofBooking(UUID bookingId) {
        return read("where booking_id = ? order by opened_at, id", bookingId);
    }

    /// Urgent ones first, then by when they should be decided.
    public List<Review> queue() {
        return jdbc.sql(
                        "select * from review where state = 'OPEN' order by urgent desc, decide_by, id")
                .query((row, n) -> review(row))
                .list();
    }

    /// The latest plan a doctor wrote for this booking.
    public Optional<String> medicationPlan(UUID bookingId) {
        return jdbc.sql(
                        """
                        select medication_plan from review
                        where booking_id = ? and medication_plan is not null order by decided_at desc limit 1
                        """)
                .param(bookingId)
                .query(String.class)
                .optional();
    }

    private List<Review> read(String where, UUID id) {
        return jdbc.sql("select * from review " + where)
                .param(id)
                .query((row, n) -> review(row))
                .list();
    }

    private static String outcome(ReviewDecision decision) {
        return switch (decision) {
            case ReviewDecision.Clear _ -> "CLEAR";
            case ReviewDecision.Defer _ -> "DEFER";
            case ReviewDecision.Decline _ -> "DECLINE";
        };
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                row.getObject("booking_id", UUID.class),
                row.getObject("screening_id", UUID.class),
                row.getTimestamp("opened_at").toInstant(),
                row.getBoolean("urgent"),
                row.getTimestamp("decide_by").toInstant(),
                row.getBoolean("blocks_drug"),
                phase(row));
    }

    private static Review.Phase phase(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case "OPEN" -> new Review.Open();
            case "WITHDRAWN" -> new Review.Withdrawn();
            case "DECIDED" ->
                    new Review.Decided(
                            decision(row),
                            row.getString("decided_by"),
                            row.getTimestamp("decided_at").toInstant());
            default -> throw new IllegalStateException("a stored review is " + state);
        };
    }

    private static ReviewDecision decision(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        Optional<String> plan = Optional.ofNullable(row.getString("medication_plan"));
        String outcome = row.getString("outcome");
        return switch (outcome) {
            case "CLEAR" -> new ReviewDecision.Clear(reason, plan);
            case "DEFER" -> {
                LocalDate earliest = row.getObject("earliest_date", LocalDate.class);
                yield new ReviewDecision.Defer(reason, Objects.requireNonNull(earliest), plan);
            }
            case "DECLINE" -> new ReviewDecision.Decline(reason, plan);
            default -> throw new IllegalStateException("a stored decision is " + outcome);
        };
    }
}
