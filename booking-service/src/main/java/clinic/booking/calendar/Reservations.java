package clinic.booking.calendar;

import clinic.booking.booking.domain.Slot;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the resources of a slot for one booking or one hold. The exclusion constraint decides who
/// gets them; the lock per site only makes those who want the same wait in line instead of in a
/// circle.
@Repository
public class Reservations {

    private record Use(UUID resourceId, Instant from, Instant to) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate attempt;

    Reservations(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.attempt = new TransactionTemplate(transactions);
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// Gives up what the booking has, and takes the slot instead.
    ///
    /// @return false where somebody else has it; then the booking keeps what it had
    public boolean takeForBooking(UUID bookingId, Slot slot) {
        return all(slot, "booking_id", bookingId, () -> release(bookingId));
    }

    /// As `takeForBooking`, out of a hold, which ends by it.
    public boolean takeOutOfHold(UUID holdId, UUID bookingId, Slot slot) {
        return all(
                slot,
                "booking_id",
                bookingId,
                () -> {
                    jdbc.sql("delete from hold where id = ?").param(holdId).update();
                    release(bookingId);
                });
    }

    /// @return false where somebody else has it
    public boolean takeForHold(UUID holdId, Slot slot) {
        return all(slot, "hold_id", holdId, () -> {});
    }

    public void release(UUID bookingId) {
        jdbc.sql("delete from reservation where booking_id = ?").param(bookingId).update();
    }

    private boolean all(Slot slot, String owner, UUID ownerId, Runnable before) {
        Boolean taken =
                attempt.execute(
                        status -> {
                            waitInLine(slot.siteId());
                            before.run();
                            dropExpiredHolds(slot);
                            for (Use use : uses(slot)) {
                                if (!insert(use, owner, ownerId)) {
                                    status.setRollbackOnly();
                                    return false;
                                }
                            }
                            return true;
                        });
        return Boolean.TRUE.equals(taken);
    }

    private void waitInLine(UUID siteId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("reservations of " + siteId)
                .query((_, _) -> true)
                .single();
    }

    private void dropExpiredHolds(Slot slot) {
        jdbc.sql(
                        """
                        delete from hold where expires_at <= :now and id in (
                            select hold_id from reservation
                            where hold_id is not null and during && tstzrange(:start, :end))
                        """)
                .param("now", utc(clock.instant()))
                .param("start", utc(slot.start()))
                .param("end", utc(slot.recoveryEnd()))
                .update();
    }

    private boolean insert(Use use, String owner, UUID ownerId) {
        return jdbc.sql(
                                """
                                insert into reservation (resource_id, during, %s)
                                values (:resource, tstzrange(:from, :to), :owner)
                                on conflict do nothing
                                """
                                        .formatted(owner))
                        .param("resource", use.resourceId())
                        .param("from", utc(use.from()))
                        .param("to", utc(use.to()))
                        .param("owner", ownerId)
                        .update()
                == 1;
    }

    private static List<Use> uses(Slot slot) {
        List<Use> uses = new ArrayList<>();
        add(uses, slot.practitionerId(), slot.start(), slot.end());
        add(uses, slot.roomId(), slot.start(), slot.end());
        add(uses, slot.deviceId(), slot.start(), slot.end());
        add(uses, slot.recoveryBayId(), slot.end(), slot.recoveryEnd());
        uses.sort(Comparator.comparing(Use::resourceId));
        return uses;
    }

    private static void add(List<Use> uses, @Nullable UUID resourceId, Instant from, Instant to) {
        if (resourceId != null) {
            uses.add(new Use(resourceId, from, to));
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
