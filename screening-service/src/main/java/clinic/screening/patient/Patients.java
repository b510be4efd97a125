package clinic.screening.patient;

import clinic.common.contract.PatientContract;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is known of patients: name and birth date, until they are erased.
@Repository
public class Patients {
    private final JdbcClient jdbc;

    Patients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Locks the patient's place, making it where the patient was not heard of yet.
    ///
    /// @return whether the patient was heard of
    public boolean lockPlace(UUID id) {
        jdbc.sql("insert into patient (id) values (?) on conflict do nothing").param(id).update();
        return jdbc.sql("select heard from patient where id = ? for update")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    public void keep(PatientContract.ContactChanged patient) {
        jdbc.sql(
                        """
                        insert into patient (id, heard, given_name, family_name, birth_date)
                        values (?, true, ?, ?, ?)
                        on conflict (id) do update set heard = true, given_name = excluded.given_name,
                            family_name = excluded.family_name, birth_date = excluded.birth_date, erased = false
                        """)
                .params(
                        patient.patientId(),
                        patient.givenName(),
                        patient.familyName(),
                        patient.birthDate())
                .update();
    }

    /// Name and birth date go; the clinical record keeps the opaque id.
    public void erase(UUID id) {
        jdbc.sql(
                        """
                        insert into patient (id, heard, erased) values (?, true, true)
                        on conflict (id) do update set heard = true, erased = true, given_name = null,
                            family_name = null, birth_date = null
                        """)
                .param(id)
                .update();
    }

    /// Empty once the patient was erased.
    public Optional<LocalDate> birthDate(UUID id) {
        return jdbc.sql("select birth_date from patient where id = ? and birth_date is not null")
                .param(id)
                .query(LocalDate.class)
                .optional();
    }

    /// For staff's pages only; "Erased patient" once the patient was erased.
    public String name(UUID id) {
        return jdbc.sql(
                        "select given_name || ' ' || family_name from patient where id = ? and given_name is not null")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("Erased patient");
    }
}
