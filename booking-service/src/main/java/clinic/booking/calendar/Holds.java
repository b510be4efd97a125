package clinic.booking.calendar;

import clinic.booking.booking.domain.Slot;
import clinic.common.id.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Slots kept for minutes. Nothing extends a hold, and an expired one stands in nobody's way.
@Repository
public class Holds {

    private final JdbcClient jdbc;
    private final Reservations reservations;
    private final CalendarSettings settings;
    private final Clock clock;
    private final Ids ids;
    private final SlotJson json;

    Holds(
            JdbcClient jdbc,
            Reservations reservations,
            CalendarSettings settings,
            Clock clock,
            Ids ids,
            SlotJson json) {
        this.jdbc = jdbc;
        this.reservations = reservations;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
        this.json = json;
    }

    /// @return empty where somebody else has the slot
    @Transactional
    public Optional<Hold> hold(Slot slot) {
        Instant expiresAt = clock.instant().plus(settings.holdFor());
        Hold hold = new Hold(ids.next(), slot, expiresAt);
        jdbc.sql("insert into hold values (:id, cast(:slot as jsonb), :expires)")
                .param("id", hold.id())
                .param("slot", json.write(slot))
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        if (reservations.takeForHold(hold.id(), slot)) {
            return Optional.of(hold);
        }
        release(hold.id());
        return Optional.empty();
    }

    /// @return empty where it never was, was released, or has expired
    public Optional<Hold> live(UUID id) {
        return jdbc.sql("select * from hold where id = ? and expires_at > ?")
                .params(id, clock.instant().atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Hold(
                                        row.getObject("id", UUID.class),
                                        json.read(row.getString("slot")),
                                        row.getObject("expires_at", OffsetDateTime.class)
                                                .toInstant()))
                .optional();
    }

    public void release(UUID id) {
        jdbc.sql("delete from hold where id = ?").param(id).update();
    }
}
