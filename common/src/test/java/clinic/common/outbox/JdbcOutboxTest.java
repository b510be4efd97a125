package clinic.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.common.contract.BookedSlot;
import clinic.common.contract.BookingContract;
import clinic.common.contract.SitePlace;
import clinic.common.contract.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcOutboxTest {
    private final OutboxRig rig = new OutboxRig();
    private final UUID booking = UUID.randomUUID();

    @Test
    void aTransactionRolledBackAnnouncesNothing() {
        rig.transaction.executeWithoutResult(
                status -> {
                    rig.outbox.announce(OutboxRig.confirmed(booking), 1);
                    status.setRollbackOnly();
                });
        assertThat(rig.rows()).isZero();
    }

    @Test
    void outsideOfATransactionNothingIsAnnounced() {
        assertThatThrownBy(() -> rig.outbox.announce(OutboxRig.confirmed(booking), 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatTheBrokerWouldNotTakeIsRefusedAtOnce() {
        SitePlace site = new SitePlace(booking, "x".repeat(1_000_000), "somewhere", ZoneOffset.UTC);
        Instant now = Instant.EPOCH;
        BookedSlot slot =
                new BookedSlot(now, now, now, site, booking, "Dr. Long", booking, booking, null);
        BookingContract.Moved moved =
                new BookingContract.Moved(
                        booking,
                        booking,
                        Stage.SCREENING,
                        slot,
                        BookingContract.MoveCause.BY_STAFF,
                        false);
        assertThatThrownBy(
                        () ->
                                rig.transaction.executeWithoutResult(
                                        _ -> rig.outbox.announce(moved, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clinic.booking.moved.v1")
                .hasMessageNotContaining("xxx");
    }

    @Test
    void theCauseTravelsWithWhatItLedTo() {
        Causation cause = new Causation(UUID.randomUUID(), UUID.randomUUID(), "00-trace");
        cause.during(() -> rig.announce(booking, 1, 1));
        rig.announce(booking, 2, 2);
        assertThat(
                        rig.column(
                                "select convert_from(header_values[array_position(header_names, 'ce_correlationid')],"
                                        + " 'UTF8') from outbox order by id"))
                .first()
                .isEqualTo(cause.correlationId().toString());
        assertThat(rig.column("select array_to_string(header_names, ' ') from outbox order by id"))
                .satisfiesExactly(
                        caused -> assertThat(caused).contains("ce_causationid", "ce_traceparent"),
                        fresh -> assertThat(fresh).doesNotContain("ce_causationid"));
    }

    @Test
    void aCommitWakesTheRelayAndARollbackDoesNot() throws InterruptedException {
        rig.announce(booking, 1, 2);
        assertThat(rig.wake.sleep(Duration.ZERO)).isTrue();
        rig.transaction.executeWithoutResult(
                status -> {
                    rig.outbox.announce(OutboxRig.confirmed(booking), 3);
                    status.setRollbackOnly();
                });
        assertThat(rig.wake.sleep(Duration.ZERO)).isFalse();
    }

    @Test
    void aKeyStaysInItsLane() {
        byte[] key = booking.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Lanes.of(key, 4)).isEqualTo(Lanes.of(key.clone(), 4)).isBetween(0, 3);
        assertThat(Lanes.of(key, 8) % 4).isEqualTo(Lanes.of(key, 4));
    }
}
