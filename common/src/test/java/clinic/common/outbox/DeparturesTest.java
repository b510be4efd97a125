package clinic.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.common.contract.Envelope;
import clinic.common.testing.Announced;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class DeparturesTest {
    private static final int LARGE = 2_500;

    private final OutboxRig rig = new OutboxRig();
    private final TransactionTemplate nested = within(TransactionDefinition.PROPAGATION_NESTED);
    private final TransactionTemplate apart =
            within(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    private final UUID booking = UUID.randomUUID();

    private TransactionTemplate within(int propagation) {
        TransactionTemplate template = new TransactionTemplate(rig.transactions);
        template.setPropagationBehavior(propagation);
        return template;
    }

    private void announce(long from, long to) {
        LongStream.rangeClosed(from, to)
                .forEach(version -> rig.outbox.announce(OutboxRig.confirmed(booking), version));
    }

    private List<Long> announced() {
        return new Announced(rig.jdbc).envelopes().stream().map(Envelope::sequence).toList();
    }

    private static List<Long> versions(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void rowsAreNumberedInTheOrderOfTheirAnnouncement() {
        rig.announce(booking, 1, LARGE);
        assertThat(announced()).isEqualTo(versions(1, LARGE));
    }

    @Test
    void nothingIsWrittenBeforeTheEndUnlessItIsAskedFor() {
        rig.transaction.executeWithoutResult(
                status -> {
                    announce(1, 3);
                    assertThat(rig.rows()).isZero();
                    status.flush();
                    assertThat(rig.rows()).isEqualTo(3);
                    announce(4, 4);
                });
        assertThat(announced()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whatWasAnnouncedInsideOfASavepointVanishesWithIt() {
        rig.transaction.executeWithoutResult(
                _ -> {
                    announce(1, 2);
                    takenBack(() -> announce(90, 95));
                    announce(3, 3);
                    nested.executeWithoutResult(_ -> announce(4, 5));
                    takenBack(
                            () -> {
                                announce(96, 97);
                                nested.executeWithoutResult(_ -> announce(98, 99));
                            });
                    announce(6, 6);
                });
        assertThat(announced()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void aSavepointThatIsOlderThanTheFirstEventTakesAllOfThemBack() {
        rig.transaction.executeWithoutResult(
                _ -> {
                    takenBack(() -> announce(90, 90 + LARGE));
                    announce(1, 2);
                });
        assertThat(announced()).containsExactly(1L, 2L);
    }

    @Test
    void whatWasWrittenEarlyInsideOfASavepointIsWrittenAgainWhereItWasAnnouncedBefore() {
        rig.transaction.executeWithoutResult(
                _ -> {
                    announce(1, 5);
                    takenBack(() -> announce(6, LARGE));
                    announce(6, 7);
                });
        assertThat(announced()).isEqualTo(versions(1, 7));
    }

    private void takenBack(Runnable work) {
        nested.executeWithoutResult(
                status -> {
                    work.run();
                    status.setRollbackOnly();
                });
    }

    @Test
    void aTransactionInBetweenKeepsItsOwn() {
        rig.transaction.executeWithoutResult(
                outer -> {
                    announce(90, 91);
                    apart.executeWithoutResult(_ -> announce(1, 2));
                    announce(92, 93);
                    outer.setRollbackOnly();
                });
        assertThat(announced()).containsExactly(1L, 2L);
        rig.transaction.executeWithoutResult(
                _ -> {
                    announce(3, 3);
                    apart.executeWithoutResult(
                            inner -> {
                                announce(90, 91);
                                inner.setRollbackOnly();
                            });
                    announce(4, 4);
                });
        assertThat(announced()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void othersMayAnnounceWhenTheTransactionIsAboutToCommit() {
        rig.transaction.executeWithoutResult(
                _ -> {
                    beforeCommit(() -> announce(1, 1));
                });
        rig.transaction.executeWithoutResult(
                _ -> {
                    announce(2, 2);
                    beforeCommit(() -> announce(3, 3));
                });
        assertThat(announced()).containsExactly(1L, 2L, 3L);
    }

    private static void beforeCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        work.run();
                    }
                });
    }

    @Test
    void afterTheCommitItIsTooLate() {
        assertThatThrownBy(
                        () ->
                                rig.transaction.executeWithoutResult(
                                        _ -> {
                                            announce(1, 1);
                                            TransactionSynchronizationManager
                                                    .registerSynchronization(
                                                            new TransactionSynchronization() {
                                                                @Override
                                                                public void afterCommit() {
                                                                    announce(2, 2);
                                                                }
                                                            });
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(announced()).containsExactly(1L);
    }

    @Test
    void aStatementThatFailsLetsTheTransactionFail() {
        rig.jdbc
                .sql("alter table outbox add check (type <> 'clinic.booking.confirmed.v1')")
                .update();
        assertThatThrownBy(() -> rig.announce(booking, 1, 1));
        assertThatThrownBy(
                () ->
                        rig.transaction.executeWithoutResult(
                                _ -> beforeCommit(() -> announce(1, 1))));
        assertThat(rig.rows()).isZero();
    }
}
