package clinic.screening.effect;

import clinic.screening.effect.domain.Effect;
import clinic.screening.effect.domain.OutcomeTable;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the visits of some time came to.
@Repository
public class Outcomes {
    private final JdbcClient jdbc;

    Outcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Visits classified at day 10, by the day of their discharge at the site.
    ///
    /// @param from first day
    /// @param to last day
    public List<OutcomeTable.Visit> between(LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select treatment, regions, baseline, nrs, effect
                        from effect_check join case_file using (booking_id)
                        where day = 10 and effect is not null
                          and (discharged_at at time zone site_zone)::date between ? and ?
                        """)
                .params(from, to)
                .query(
                        (row, n) ->
                                new OutcomeTable.Visit(
                                        row.getString("treatment"),
                                        List.of((String[]) row.getArray("regions").getArray()),
                                        row.getInt("baseline"),
                                        row.getInt("nrs"),
                                        Effect.valueOf(row.getString("effect"))))
                .list();
    }
}
