package clinic.notification.visit;

import clinic.notification.message.domain.Screening;
import clinic.notification.message.domain.Screening.OpenPass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcScreenings implements Screenings {
    private final JdbcClient jdbc;

    JdbcScreenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Screening of(UUID bookingId) {
        return jdbc.sql("select * from screening where booking_id = :booking")
                .param("booking", bookingId)
                .query(JdbcScreenings::screening)
                .optional()
                .orElse(Screening.UNHEARD);
    }

    @Override
    public void save(UUID bookingId, Screening screening) {
        jdbc.sql(
                        """
                        insert into screening (booking_id, open_pass, call_open, effect_days)
                        values (:booking, :open, :call, :days)
                        on conflict (booking_id) do update set
                            open_pass = excluded.open_pass, call_open = excluded.call_open,
                            effect_days = excluded.effect_days
                        """)
                .param("booking", bookingId)
                .param("open", screening.open().name())
                .param("call", screening.callOpen())
                .param("days", screening.effectDays().toArray(Integer[]::new))
                .update();
    }

    private static Screening screening(ResultSet row, int number) throws SQLException {
        return new Screening(
                OpenPass.valueOf(row.getString("open_pass")),
                row.getBoolean("call_open"),
                Set.of((Integer[]) row.getArray("effect_days").getArray()));
    }
}
