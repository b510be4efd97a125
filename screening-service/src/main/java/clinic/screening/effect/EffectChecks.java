package clinic.screening.effect;

import clinic.screening.effect.domain.Effect;
import clinic.screening.effect.domain.EffectCheck;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The effect checks of all visits.
@Repository
public class EffectChecks {
    private final JdbcClient jdbc;

    EffectChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Changes nothing where the check is planned already.
    void plan(EffectCheck check) {
        jdbc.sql(
                        """
                        insert into effect_check (id, booking_id, day, opens_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(check.id(), check.bookingId(), check.day(), Timestamp.from(check.opensAt()))
                .update();
    }

    void record(UUID id, EffectCheck.Recorded recorded, String by) {
        int rows =
                jdbc.sql(
                                """
                                update effect_check set recorded_at = ?, recorded_by = ?, nrs = ?, peg = ?, pgic = ?,
                                    note = ?, baseline = ?, effect = ?
                                where id = ? and recorded_at is null
                                """)
                        .param(Timestamp.from(recorded.at()))
                        .param(by)
                        .param(recorded.nrs())
                        .param(recorded.peg().toArray(Integer[]::new))
                        .param(recorded.pgic().orElse(null))
                        .param(recorded.note().orElse(null))
                        .param(recorded.baseline().orElse(null))
                        .param(recorded.effect().map(Enum::name).orElse(null))
                        .param(id)
                        .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException(
                    "effect check " + id + ": " + rows + " rows");
        }
    }

    public Optional<EffectCheck> find(UUID id) {
        return read("where id = ?", id).stream().findFirst();
    }

    /// Day 7 first.
    public List<EffectCheck> ofBooking(UUID bookingId) {
        return read("where booking_id = ? order by day", bookingId);
    }

    private List<EffectCheck> read(String where, UUID id) {
        return jdbc.sql("select * from effect_check " + where)
                .param(id)
                .query((row, n) -> check(row))
                .list();
    }

    private static EffectCheck check(ResultSet row) throws SQLException {
        return new EffectCheck(
                row.getObject("id", UUID.class),
                row.getObject("booking_id", UUID.class),
                row.getInt("day"),
                row.getTimestamp("opens_at").toInstant(),
                phase(row));
    }

    private static EffectCheck.Phase phase(ResultSet row) throws SQLException {
        Timestamp recordedAt = row.getTimestamp("recorded_at");
        if (recordedAt == null) {
            return new EffectCheck.Waiting();
        }
        Array peg = row.getArray("peg");
        return new EffectCheck.Recorded(
                recordedAt.toInstant(),
                row.getInt("nrs"),
                peg == null ? List.of() : List.of((Integer[]) peg.getArray()),
                Optional.ofNullable(row.getObject("pgic", Integer.class)),
                Optional.ofNullable(row.getString("note")),
                Optional.ofNullable(row.getObject("baseline", Integer.class)),
                Optional.ofNullable(row.getString("effect")).map(Effect::valueOf));
    }
}
