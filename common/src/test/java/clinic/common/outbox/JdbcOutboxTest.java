package clinic.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.common.contract.BookedSlot;
import clinic.common.contract.BookingContract;
import clinic.common.contract.Envelope;
import clinic.common.contract.SitePlace;
import clinic.common.contract.Stage;
import clinic.common.testing.Announced;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
        List<Envelope> announced = new Announced(rig.jdbc).envelopes();
        assertThat(announced.getFirst().correlationId()).isEqualTo(cause.correlationId());
        assertThat(announced.getFirst().causationId()).isEqualTo(cause.causationId());
        assertThat(announced.getFirst().traceparent()).isEqualTo("00-trace");
        assertThat(announced.getLast().causationId()).isNull();
        assertThat(announced.getLast().traceparent()).isNull();
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
        rig.announce(booking, 1, 3);
        assertThat(rig.column("select distinct lane::text from outbox")).hasSize(1);
        for (int i = 0; i < 200; i++) {
            rig.announce(UUID.randomUUID(), 1, 1);
        }
        assertThat(rig.column("select distinct lane::text from outbox")).hasSize(Lanes.COUNT);
    }
}
