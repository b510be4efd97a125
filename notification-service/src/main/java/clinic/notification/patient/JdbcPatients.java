package clinic.notification.patient;

import clinic.notification.message.domain.Recipient;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPatients implements Patients {
    private static final String HEARD =
            """
            insert into patient (patient_id, phone, email, time_zone, locale, channels)
            values (:id, :phone, :email, :zone, :locale, :channels)
            on conflict (patient_id) do update set
                phone = excluded.phone, email = excluded.email, time_zone = excluded.time_zone,
                locale = excluded.locale, channels = excluded.channels, erased_at = null,
                chosen_channels = case
                    when patient.channels = excluded.channels and patient.locale = excluded.locale
                    then patient.chosen_channels end,
                chosen_locale = case
                    when patient.channels = excluded.channels and patient.locale = excluded.locale
                    then patient.chosen_locale end
            """;

    private final JdbcClient jdbc;

    JdbcPatients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Patient> find(UUID id) {
        return one("select * from patient where patient_id = :id and erased_at is null", id);
    }

    @Override
    public Optional<Patient> lock(UUID id) {
        return one(
                "select * from patient where patient_id = :id and erased_at is null for update",
                id);
    }

    @Override
    public Recipient recipient(UUID id) {
        return find(id).<Recipient>map(
                        known ->
                                new Recipient.Known(
                                        known.zone(), known.reachableBy(), known.stopped()))
                .orElseGet(() -> wasErased(id) ? new Recipient.Erased() : new Recipient.Unheard());
    }

    @Override
    public List<Patient> byPhone(String phone) {
        return jdbc.sql("select * from patient where phone = :phone order by patient_id")
                .param("phone", phone)
                .query(PatientRow::read)
                .list();
    }

    @Override
    public void heard(Patient contact) {
        jdbc.sql(HEARD)
                .param("id", contact.id())
                .param("phone", contact.phone())
                .param("email", contact.email())
                .param("zone", contact.zone().getId())
                .param("locale", contact.locale().toLanguageTag())
                .param("channels", PatientRow.names(contact.channels()))
                .update();
    }

    @Override
    public void choose(UUID id, Patient.Chosen chosen) {
        jdbc.sql(
                        """
                        update patient set chosen_channels = :channels, chosen_locale = :locale
                        where patient_id = :id
                        """)
                .param("id", id)
                .param("channels", PatientRow.names(chosen.channels()))
                .param("locale", chosen.locale().toLanguageTag())
                .update();
    }

    @Override
    public boolean stop(UUID id, Instant at) {
        return jdbc.sql(
                                """
                                update patient set stopped_at = :at
                                where patient_id = :id and stopped_at is null
                                """)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public void resume(UUID id) {
        jdbc.sql("update patient set stopped_at = null where patient_id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public void erase(UUID id, Instant at) {
        jdbc.sql(
                        """
                        insert into patient (patient_id, channels, erased_at)
                        values (:id, '{}', :at)
                        on conflict (patient_id) do update set
                            phone = null, email = null, time_zone = null, locale = null,
                            channels = '{}', chosen_channels = null, chosen_locale = null,
                            stopped_at = null, erased_at = excluded.erased_at
                        """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        drivers(id, Map.of());
    }

    @Override
    public void drivers(UUID patientId, Map<UUID, String> nameByBooking) {
        jdbc.sql("delete from driver where patient_id = :id").param("id", patientId).update();
        nameByBooking.forEach(
                (booking, name) ->
                        jdbc.sql("insert into driver values (:booking, :patient, :name)")
                                .param("booking", booking)
                                .param("patient", patientId)
                                .param("name", name)
                                .update());
    }

    @Override
    public Optional<String> driver(UUID bookingId) {
        return jdbc.sql("select name from driver where booking_id = :booking")
                .param("booking", bookingId)
                .query(String.class)
                .optional();
    }

    private boolean wasErased(UUID id) {
        return jdbc.sql("select exists (select from patient where patient_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private Optional<Patient> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(PatientRow::read).optional();
    }
}
