package clinic.booking.patient;

import clinic.common.contract.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The patients who are known here. An erased one is not.
@Repository
public class Patients {

    private final JdbcClient jdbc;
    private final Clock clock;

    Patients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Patient> find(UUID id) {
        return jdbc.sql("select * from patient_contact where patient_id = ?")
                .param(id)
                .query(Patients::patient)
                .optional();
    }

    public boolean knows(UUID id) {
        return jdbc.sql("select exists (select from patient_contact where patient_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /// By parts of the name, the birth date (yyyy-MM-dd) or digits of the phone number.
    ///
    /// @param after the last id of the page before, or nothing
    public List<Patient> search(String words, @Nullable UUID after, int limit) {
        String digits = words.replaceAll("\\D", "");
        return jdbc.sql(
                        """
                        select * from patient_contact
                        where (lower(given_name || ' ' || family_name) like :name escape '\\'
                               or (:digits <> '' and length(:digits) >= 4 and phone like '%' || :digits || '%')
                               or to_char(birth_date, 'YYYY-MM-DD') = :words
                               or lower(email) = lower(:words))
                          and (cast(:after as uuid) is null
                               or (lower(family_name), lower(given_name), patient_id)
                                  > (select lower(family_name), lower(given_name), patient_id
                                     from patient_contact where patient_id = cast(:after as uuid)))
                        order by lower(family_name), lower(given_name), patient_id
                        limit :limit
                        """)
                .param("name", "%" + escaped(words.strip().toLowerCase(Locale.ROOT)) + "%")
                .param("digits", digits)
                .param("words", words.strip())
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(Patients::patient)
                .list();
    }

    /// Who may be the same person: the same birth date and family name, or the same phone or email.
    List<Patient> lookingLike(Patient wanted) {
        return jdbc.sql(
                        """
                        select * from patient_contact
                        where patient_id <> :id
                          and ((birth_date = :birth and lower(family_name) = lower(:family))
                               or (birth_date = :birth and phone = :phone)
                               or (birth_date = :birth and lower(email) = lower(:email)))
                        order by family_name, given_name limit 5
                        """)
                .param("id", wanted.id())
                .param("birth", wanted.birthDate())
                .param("family", wanted.familyName())
                .param("phone", wanted.phone(), Types.VARCHAR)
                .param("email", wanted.email(), Types.VARCHAR)
                .query(Patients::patient)
                .list();
    }

    void add(Patient patient) {
        jdbc.sql("insert into patient (id, contact_version) values (?, 1)")
                .param(patient.id())
                .update();
        putContact(patient);
    }

    void putContact(Patient patient) {
        jdbc.sql(
                        """
                        insert into patient_contact values (:id, :given, :family, :birth, :phone, :email,
                                                            :timeZone, :locale, :channels)
                        on conflict (patient_id) do update
                        set given_name = excluded.given_name, family_name = excluded.family_name,
                            birth_date = excluded.birth_date, phone = excluded.phone, email = excluded.email,
                            time_zone = excluded.time_zone, locale = excluded.locale, channels = excluded.channels
                        """)
                .param("id", patient.id())
                .param("given", patient.givenName())
                .param("family", patient.familyName())
                .param("birth", patient.birthDate())
                .param("phone", patient.phone(), Types.VARCHAR)
                .param("email", patient.email(), Types.VARCHAR)
                .param("timeZone", patient.timeZone().getId())
                .param("locale", patient.locale().toLanguageTag())
                .param(
                        "channels",
                        patient.channels().stream().map(Channel::name).toArray(String[]::new))
                .update();
    }

    /// Locks the patient and counts one change of the contact.
    ///
    /// @return the contact's new version; empty where the patient is unknown or erased
    Optional<Long> nextContactVersion(UUID id) {
        return jdbc.sql(
                        """
                        update patient set contact_version = contact_version + 1
                        where id = ? and erased_at is null returning contact_version
                        """)
                .param(id)
                .query(Long.class)
                .optional();
    }

    void forget(UUID id) {
        jdbc.sql("delete from patient_contact where patient_id = ?").param(id).update();
        jdbc.sql("update patient set erased_at = ? where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Patient patient(ResultSet row, int number) throws SQLException {
        return new Patient(
                row.getObject("patient_id", UUID.class),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("phone"),
                row.getString("email"),
                ZoneId.of(row.getString("time_zone")),
                Locale.forLanguageTag(row.getString("locale")),
                Arrays.stream((String[]) row.getArray("channels").getArray())
                        .map(Channel::valueOf)
                        .toList());
    }
}
