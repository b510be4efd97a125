package clinic.screening.patient;

import clinic.common.contract.PatientContract.ContactChanged;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
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
        return lockPlaces(List.of(id)).contains(id);
    }

    /// Locks the patients' places, making them where patients were not heard of yet.
    ///
    /// @return those that were heard of
    public Set<UUID> lockPlaces(Collection<UUID> ids) {
        UUID[] places = ids.stream().distinct().sorted().toArray(UUID[]::new);
        jdbc.sql(
                        """
                        insert into patient (id) select id from unnest(?::uuid[]) as id order by id
                        on conflict do nothing
                        """)
                .param(places)
                .update();
        Set<UUID> heard = new HashSet<>();
        jdbc.sql("select id, heard from patient where id = any(?) order by id for update")
                .param(places)
                .query(
                        row -> {
                            if (row.getBoolean(2)) {
                                heard.add(row.getObject(1, UUID.class));
                            }
                        });
        return heard;
    }

    /// @param patients each at most once
    public void keep(Collection<ContactChanged> patients) {
        jdbc.sql(
                        """
                        insert into patient (id, heard, given_name, family_name, birth_date)
                        select id, true, given_name, family_name, birth_date
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::date[])
                            as p (id, given_name, family_name, birth_date)
                        order by id
                        on conflict (id) do update set heard = true, given_name = excluded.given_name,
                            family_name = excluded.family_name, birth_date = excluded.birth_date, erased = false
                        """)
                .param(column(patients, ContactChanged::patientId).toArray(UUID[]::new))
                .param(column(patients, ContactChanged::givenName).toArray(String[]::new))
                .param(column(patients, ContactChanged::familyName).toArray(String[]::new))
                .param(
                        column(patients, ContactChanged::birthDate)
                                .map(String::valueOf)
                                .toArray(String[]::new))
                .update();
    }

    private static <T> Stream<T> column(
            Collection<ContactChanged> patients, Function<ContactChanged, T> column) {
        return patients.stream().map(column);
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
