package clinic.booking.calendar;

import clinic.booking.booking.domain.Slot;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the resources of a slot for one booking or one hold, all of them or none. Who wants
/// something of a site on a day waits in line for those before, and then sees what they took; the
/// exclusion constraint stands behind it.
@Repository
public class Reservations {

    private record Owner(@Nullable UUID booking, @Nullable UUID hold) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate attempt;
    private final String take = SqlText.of(new ClassPathResource("sql/take-slot.sql"));

    Reservations(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.attempt = new TransactionTemplate(transactions);
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// For a booking that has nothing yet.
    ///
    /// @return false where somebody else has it; then nothing is taken
    public boolean take(UUID bookingId, Slot slot) {
        waitInLine(slot);
        return take(new Owner(bookingId, null), slot);
    }

    /// Gives up what the booking has, and takes the slot instead.
    ///
    /// @return false where somebody else has it; then the booking keeps what it had
    public boolean takeInstead(UUID bookingId, Slot slot) {
        return exchange(bookingId, slot, () -> release(bookingId));
    }

    /// As `takeInstead`, out of a hold, which ends by it.
    public boolean takeOutOfHold(UUID holdId, UUID bookingId, Slot slot) {
        return exchange(
                bookingId,
                slot,
                () -> {
                    jdbc.sql("delete from hold where id = ?").param(holdId).update();
                    release(bookingId);
                });
    }

    /// @return false where somebody else has it; then nothing is taken
    public boolean takeForHold(UUID holdId, Slot slot) {
        waitInLine(slot);
        return take(new Owner(null, holdId), slot);
    }

    public void release(UUID bookingId) {
        jdbc.sql("delete from reservation where booking_id = ?").param(bookingId).update();
    }

    private boolean exchange(UUID bookingId, Slot slot, Runnable giveUp) {
        waitInLine(slot);
        Boolean taken =
                attempt.execute(
                        status -> {
                            giveUp.run();
                            boolean done = take(new Owner(bookingId, null), slot);
                            if (!done) {
                                status.setRollbackOnly();
                            }
                            return done;
                        });
        return Boolean.TRUE.equals(taken);
    }

    /// Slots that overlap have a day in common, and locks are taken in the order of the days. What
    /// is looked at afterwards is as those before have left it.
    private void waitInLine(Slot slot) {
        lock(slot.siteId(), slot.day());
        LocalDate last = LocalDate.ofInstant(slot.recoveryEnd(), slot.zone());
        if (!last.equals(slot.day())) {
            lock(slot.siteId(), last);
        }
    }

    private void lock(UUID siteId, LocalDate day) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("reservations of %s on %s".formatted(siteId, day))
                .query((_, _) -> true)
                .single();
    }

    private boolean take(Owner owner, Slot slot) {
        return insert(owner, slot) || (dropExpiredHolds(slot) > 0 && insert(owner, slot));
    }

    private boolean insert(Owner owner, Slot slot) {
        int rows =
                jdbc.sql(take)
                        .param("practitioner", slot.practitionerId())
                        .param("room", slot.roomId())
                        .param("bay", slot.recoveryBayId())
                        .param("device", slot.deviceId(), Types.OTHER)
                        .param("start", utc(slot.start()))
                        .param("end", utc(slot.end()))
                        .param("recoveryEnd", utc(slot.recoveryEnd()))
                        .param("booking", owner.booking(), Types.OTHER)
                        .param("hold", owner.hold(), Types.OTHER)
                        .update();
        return rows > 0;
    }

    /// @return how many
    private int dropExpiredHolds(Slot slot) {
        return jdbc.sql(
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

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
