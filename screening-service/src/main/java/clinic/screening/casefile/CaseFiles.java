package clinic.screening.casefile;

import clinic.common.contract.BodyRegion;
import clinic.common.contract.Indication;
import clinic.common.contract.Stage;
import clinic.common.contract.Treatment;
import clinic.common.contract.VisitPlan;
import clinic.screening.casefile.domain.CaseFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The case files. Whoever changes anything about a booking locks its case file first.
@Repository
public class CaseFiles {
    private static final String COLUMNS =
            """
            booking_id, patient_id, heard, stage, slot_start, site_name, site_zone, practitioner_name,
            treatment, indication, regions, ultrasound, sedation, discharged_at
            """;

    private final JdbcClient jdbc;

    CaseFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false where there is one already
    public boolean open(CaseFile file) {
        VisitPlan plan = file.plan();
        return jdbc.sql(
                                """
                                insert into case_file (booking_id, patient_id, heard, stage, slot_start, site_name,
                                    site_zone, practitioner_name, treatment, indication, regions, ultrasound, sedation)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                file.bookingId(),
                                file.patientId(),
                                file.heard(),
                                file.stage().name(),
                                Timestamp.from(file.slotStart()),
                                file.siteName(),
                                file.zone().getId(),
                                file.practitioner(),
                                plan.treatment().name(),
                                plan.indication().name(),
                                plan.regions().stream().map(Enum::name).toArray(String[]::new),
                                plan.ultrasound(),
                                plan.sedation())
                        .update()
                == 1;
    }

    public Optional<CaseFile> find(UUID bookingId) {
        return read("where booking_id = ?", bookingId).stream().findFirst();
    }

    /// Holds the booking until the transaction ends.
    public Optional<CaseFile> lock(UUID bookingId) {
        return read("where booking_id = ? for update", bookingId).stream().findFirst();
    }

    public List<CaseFile> ofPatient(UUID patientId) {
        return read("where patient_id = ? order by booking_id for update", patientId);
    }

    /// @param read as it was read, under the lock
    public void save(CaseFile read, CaseFile now) {
        int rows =
                jdbc.sql(
                                """
                                update case_file set heard = ?, stage = ?, slot_start = ?, site_name = ?, site_zone = ?,
                                    practitioner_name = ?, discharged_at = ?
                                where booking_id = ? and heard = ?
                                """)
                        .param(now.heard())
                        .param(now.stage().name())
                        .param(Timestamp.from(now.slotStart()))
                        .param(now.siteName())
                        .param(now.zone().getId())
                        .param(now.practitioner())
                        .param(now.dischargedAt().map(Timestamp::from).orElse(null))
                        .param(now.bookingId())
                        .param(read.heard())
                        .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException(
                    "case file "
                            + now.bookingId()
                            + ": "
                            + rows
                            + " rows at version "
                            + read.heard());
        }
    }

    private List<CaseFile> read(String where, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from case_file " + where)
                .param(id)
                .query((row, n) -> file(row))
                .list();
    }

    private static CaseFile file(ResultSet row) throws SQLException {
        List<BodyRegion> regions =
                Arrays.stream((String[]) row.getArray("regions").getArray())
                        .map(BodyRegion::valueOf)
                        .toList();
        return new CaseFile(
                row.getObject("booking_id", UUID.class),
                row.getObject("patient_id", UUID.class),
                row.getLong("heard"),
                Stage.valueOf(row.getString("stage")),
                row.getTimestamp("slot_start").toInstant(),
                row.getString("site_name"),
                ZoneId.of(row.getString("site_zone")),
                row.getString("practitioner_name"),
                new VisitPlan(
                        Treatment.valueOf(row.getString("treatment")),
                        Indication.valueOf(row.getString("indication")),
                        regions,
                        row.getBoolean("ultrasound"),
                        row.getBoolean("sedation")),
                Optional.ofNullable(row.getTimestamp("discharged_at")).map(Timestamp::toInstant));
    }
}
