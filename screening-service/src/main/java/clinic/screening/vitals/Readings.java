package clinic.screening.vitals;

import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.evaluation.domain.GlucoseReading;
import clinic.screening.evaluation.domain.GlucoseUnit;
import clinic.screening.evaluation.domain.VitalSigns;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was measured at check-in, by visit.
@Repository
class Readings {
    /// The outcome kept with a first pressure that was too high.
    static final String MEASURE_AGAIN = "MEASURE_AGAIN";

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(CaseFile file, VitalSigns vitals, Instant at, String by, String outcome) {
        jdbc.sql(
                        """
                        insert into vitals_reading (booking_id, slot_start, nth, systolic, diastolic, glucose,
                            glucose_unit, taken_at, taken_by, outcome)
                        select ?, ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?
                        from vitals_reading where booking_id = ? and slot_start = ?
                        """)
                .param(file.bookingId())
                .param(Timestamp.from(file.slotStart()))
                .param(vitals.systolic())
                .param(vitals.diastolic())
                .param(vitals.glucose().map(GlucoseReading::value).orElse(null))
                .param(vitals.glucose().map(reading -> reading.unit().name()).orElse(null))
                .param(Timestamp.from(at))
                .param(by)
                .param(outcome)
                .param(file.bookingId())
                .param(Timestamp.from(file.slotStart()))
                .update();
    }

    /// Oldest first.
    List<VitalSigns> ofVisit(CaseFile file) {
        return jdbc.sql(
                        "select * from vitals_reading where booking_id = ? and slot_start = ? order by nth")
                .params(file.bookingId(), Timestamp.from(file.slotStart()))
                .query((row, n) -> vitals(row))
                .list();
    }

    boolean settled(CaseFile file) {
        return jdbc.sql(
                        """
                        select exists (select from vitals_reading
                        where booking_id = ? and slot_start = ? and outcome <> ?)
                        """)
                .params(file.bookingId(), Timestamp.from(file.slotStart()), MEASURE_AGAIN)
                .query(Boolean.class)
                .single();
    }

    private static VitalSigns vitals(ResultSet row) throws SQLException {
        Optional<BigDecimal> glucose = Optional.ofNullable(row.getBigDecimal("glucose"));
        String unit = row.getString("glucose_unit");
        return new VitalSigns(
                row.getInt("systolic"),
                row.getInt("diastolic"),
                glucose.map(value -> new GlucoseReading(value, GlucoseUnit.valueOf(unit))));
    }
}
