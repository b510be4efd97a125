package clinic.booking.calendar;

import clinic.booking.booking.domain.Slot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The free slots: hours, minus closures, absences and reservations; the recovery bay is needed
/// from the end of the procedure on.
@Repository
public class Slots {

    /// Days looked at with one query. Rows come out in order of time, so a query ends with its
    /// limit.
    private static final int DAYS_AT_ONCE = 14;

    private final JdbcClient jdbc;
    private final CalendarSettings settings;
    private final Clock clock;
    private final String search = SqlText.of(new ClassPathResource("sql/free-slots.sql"));
    private final String open = SqlText.of(new ClassPathResource("sql/slot-is-open.sql"));

    Slots(JdbcClient jdbc, CalendarSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /// Earliest first; none lies in the past.
    public List<Slot> search(SlotWish wish) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate last = earlier(wish.to(), today.plusDays(settings.searchDays()));
        LocalDate first = later(wish.from(), today.minusDays(1));
        List<Slot> found = new ArrayList<>();
        while (!first.isAfter(last) && found.size() < wish.limit()) {
            LocalDate until = earlier(first.plusDays(DAYS_AT_ONCE - 1L), last);
            found.addAll(free(wish.days(first, until, wish.limit() - found.size()), now));
            first = until.plusDays(1);
        }
        return found;
    }

    /// What else there is, around the time of a slot that is not to be had.
    public List<Slot> alternatives(Slot wanted, boolean ultrasound, LocalDate notBefore) {
        LocalDate from = later(wanted.day(), notBefore);
        return search(
                SlotWish.any(
                                from,
                                from.plusDays(settings.searchDays()),
                                ultrasound,
                                settings.alternatives())
                        .at(wanted.siteId()));
    }

    /// Whether everything the slot names belongs to its site and is there at that time. Says
    /// nothing of reservations.
    public boolean isOpen(Slot slot) {
        return jdbc.sql(open)
                .param("site", slot.siteId())
                .param("practitioner", slot.practitionerId())
                .param("room", slot.roomId())
                .param("bay", slot.recoveryBayId())
                .param("device", slot.deviceId(), Types.OTHER)
                .param("start", slot.start().atOffset(ZoneOffset.UTC))
                .param("end", slot.end().atOffset(ZoneOffset.UTC))
                .param("recoveryEnd", slot.recoveryEnd().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private List<Slot> free(SlotWish wish, Instant now) {
        return jdbc.sql(search)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("notBefore", utc(wish.notBefore()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("notAfter", utc(wish.notAfter()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("from", wish.from())
                .param("to", wish.to())
                .param("site", wish.siteId(), Types.OTHER)
                .param("practitioner", wish.practitionerId(), Types.OTHER)
                .param("ultrasound", wish.ultrasound())
                .param("earliest", wish.earliest())
                .param("latest", wish.latest())
                .param("procedure", settings.procedure().toSeconds())
                .param("recovery", settings.recovery().toSeconds())
                .param("grid", settings.grid().toSeconds())
                .param("limit", wish.limit())
                .query(Slots::slot)
                .list();
    }

    private static Slot slot(ResultSet row, int number) throws SQLException {
        return new Slot(
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getObject("recovery_ends_at", OffsetDateTime.class).toInstant(),
                ZoneId.of(row.getString("time_zone")),
                row.getObject("site_id", UUID.class),
                row.getObject("practitioner_id", UUID.class),
                row.getObject("room_id", UUID.class),
                row.getObject("bay_id", UUID.class),
                row.getObject("device_id", UUID.class));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
