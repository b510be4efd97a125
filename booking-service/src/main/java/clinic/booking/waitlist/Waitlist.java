package clinic.booking.waitlist;

import clinic.booking.calendar.PartOfDay;
import clinic.common.id.Ids;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who waits for an earlier slot, in the order they came.
@Repository
public class Waitlist {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ids ids;

    Waitlist(JdbcClient jdbc, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    public List<WaitlistEntry> all() {
        return jdbc.sql(
                        """
                        select w.*, c.given_name || ' ' || c.family_name as patient_name, s.name as site_name
                        from waitlist w
                        join patient_contact c on c.patient_id = w.patient_id
                        join site s on s.id = w.site_id
                        order by w.added_at, w.id
                        """)
                .query(
                        (row, _) -> {
                            String part = row.getString("part");
                            return new WaitlistEntry(
                                    row.getObject("id", UUID.class),
                                    row.getObject("patient_id", UUID.class),
                                    row.getString("patient_name"),
                                    row.getObject("site_id", UUID.class),
                                    row.getString("site_name"),
                                    part == null ? null : PartOfDay.valueOf(part),
                                    row.getObject("added_at", OffsetDateTime.class).toInstant());
                        })
                .list();
    }

    /// @return empty where the patient waits there already
    public Optional<UUID> add(UUID patientId, UUID siteId, @Nullable PartOfDay part) {
        UUID id = ids.next();
        int added =
                jdbc.sql(
                                """
                                insert into waitlist values (:id, :patient, :site, :part, :now)
                                on conflict (patient_id, site_id) do nothing
                                """)
                        .param("id", id)
                        .param("patient", patientId)
                        .param("site", siteId)
                        .param("part", part == null ? null : part.name(), Types.VARCHAR)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /// @return whether there was one
    public boolean remove(UUID id) {
        return jdbc.sql("delete from waitlist where id = ?").param(id).update() == 1;
    }

    public void forget(UUID patientId) {
        jdbc.sql("delete from waitlist where patient_id = ?").param(patientId).update();
    }
}
