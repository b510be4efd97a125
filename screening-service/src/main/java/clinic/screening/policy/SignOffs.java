package clinic.screening.policy;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which policy versions a doctor has signed off.
@Repository
public class SignOffs {
    private final JdbcClient jdbc;
    private final Clock clock;

    SignOffs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A second signature changes nothing: the first one counts.
    public void sign(String version, String by) {
        jdbc.sql(
                        """
                        insert into policy_sign_off (version, signed_by, signed_at)
                        values (?, ?, ?::timestamptz) on conflict do nothing
                        """)
                .params(version, by, clock.instant().toString())
                .update();
    }

    public Optional<SignOff> of(String version) {
        return jdbc.sql("select signed_by, signed_at from policy_sign_off where version = ?")
                .param(version)
                .query(
                        (row, n) ->
                                new SignOff(
                                        row.getString("signed_by"),
                                        row.getTimestamp("signed_at").toInstant()))
                .optional();
    }

    /// @param by who signed, by the name of the account
    public record SignOff(String by, Instant at) {}
}
