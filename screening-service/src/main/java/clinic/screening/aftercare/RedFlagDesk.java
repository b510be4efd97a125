package clinic.screening.aftercare;

import clinic.common.contract.ScreeningContract.RedFlagRaised;
import clinic.common.contract.ScreeningContract.Urgency;
import clinic.common.id.Ids;
import clinic.screening.aftercare.domain.RedFlag;
import clinic.screening.casefile.Announcing;
import clinic.screening.casefile.domain.CaseFile;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Takes red flags. Which ones stays here; the others hear how urgent it is.
@Service
public class RedFlagDesk {
    private static final Logger LOG = LoggerFactory.getLogger(RedFlagDesk.class);

    private final JdbcClient jdbc;
    private final Announcing announcing;
    private final AftercareProperties properties;
    private final Ids ids;
    private final Clock clock;

    RedFlagDesk(
            JdbcClient jdbc,
            Announcing announcing,
            AftercareProperties properties,
            Ids ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.announcing = announcing;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /// Keeps and announces what a patient told, once where it is told twice in a short time. The
    /// case file is locked.
    ///
    /// @return how urgent it is; empty where nothing was told
    public Optional<Urgency> raise(CaseFile file, Set<RedFlag> flags) {
        Optional<Urgency> urgency = RedFlag.urgency(flags);
        urgency.filter(_ -> !toldBefore(file, flags)).ifPresent(worst -> raise(file, flags, worst));
        return urgency;
    }

    private boolean toldBefore(CaseFile file, Set<RedFlag> flags) {
        return jdbc.sql(
                        """
                        select exists (select from red_flag
                        where booking_id = ? and flags = ?::text[] and raised_at > ?)
                        """)
                .params(
                        file.bookingId(),
                        names(flags),
                        Timestamp.from(clock.instant().minus(properties.repeatWithin())))
                .query(Boolean.class)
                .single();
    }

    private static String[] names(Set<RedFlag> flags) {
        return flags.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    private void raise(CaseFile file, Set<RedFlag> flags, Urgency urgency) {
        UUID id = ids.next();
        Instant now = clock.instant();
        Instant acknowledgeBy = now.plus(within(urgency));
        jdbc.sql(
                        """
                        insert into red_flag (id, booking_id, urgency, flags, raised_at, acknowledge_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        file.bookingId(),
                        urgency.name(),
                        names(flags),
                        Timestamp.from(now),
                        Timestamp.from(acknowledgeBy))
                .update();
        announcing.announce(
                new RedFlagRaised(file.bookingId(), file.patientId(), id, urgency, acknowledgeBy));
        LOG.warn("booking {}: {} red flag raised", file.bookingId(), urgency);
    }

    private Duration within(Urgency urgency) {
        return switch (urgency) {
            case URGENT -> properties.urgentWithin();
            case SAME_DAY -> properties.sameDayWithin();
        };
    }
}
