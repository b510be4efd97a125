package clinic.common.duework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DueWorkTest {
    private final DueRig rig = new DueRig();

    @Test
    void workIsFiredWhenItsTimeHasComeAndNotBefore() {
        rig.set("booking-1", DueRig.NOON.plusSeconds(60));
        assertThat(rig.round().fireAll()).isZero();
        rig.clock.now = DueRig.NOON.plusSeconds(60);
        rig.round().fireAll();
        rig.round().fireAll();
        assertThat(rig.fired()).containsExactly("booking-1");
        assertThat(rig.left()).isZero();
    }

    @Test
    void theOldestIsFiredFirst() {
        rig.set("c", DueRig.NOON.minusSeconds(10));
        rig.set("a", DueRig.NOON.minusSeconds(30));
        rig.set("b", DueRig.NOON.minusSeconds(20));
        rig.round().fireAll();
        assertThat(rig.fired()).containsExactly("a", "b", "c");
    }

    @Test
    void settingItAgainMovesItAndDroppingItEndsIt() {
        rig.set("moved", DueRig.NOON);
        rig.set("moved", DueRig.NOON.plusSeconds(60));
        rig.set("dropped", DueRig.NOON);
        rig.set("all dropped", DueRig.NOON);
        rig.transaction.executeWithoutResult(_ -> rig.work.drop("dropped", "ring"));
        rig.transaction.executeWithoutResult(_ -> rig.work.dropAll("all dropped"));
        rig.round().fireAll();
        assertThat(rig.fired()).isEmpty();
        rig.clock.now = DueRig.NOON.plusSeconds(60);
        rig.round().fireAll();
        assertThat(rig.fired()).containsExactly("moved");
    }

    @Test
    void aTransactionRolledBackSetsNothing() {
        rig.transaction.executeWithoutResult(
                status -> {
                    rig.work.set("booking-1", "ring", DueRig.NOON);
                    status.setRollbackOnly();
                });
        assertThat(rig.round().fireAll()).isZero();
    }

    @Test
    void anActionMayPlanItsOwnWorkAnew() {
        rig.besides =
                due -> rig.work.set(due.subject(), "ring", DueRig.NOON.plusSeconds(60), "again");
        rig.set("booking-1", DueRig.NOON);
        rig.round().fireAll();
        assertThat(rig.fired()).containsExactly("booking-1");
        assertThat(rig.left()).isEqualTo(1);
        rig.clock.now = DueRig.NOON.plusSeconds(60);
        rig.besides = due -> rig.work.dropAll(due.subject());
        rig.round().fireAll();
        assertThat(rig.fired()).containsExactly("booking-1", "booking-1");
        assertThat(rig.left()).isZero();
    }

    @Test
    void anActionThatDropsTheOthersOfItsSubjectIsObeyed() {
        rig.besides = due -> rig.work.drop(due.subject(), "later");
        rig.set("booking-1", DueRig.NOON.minusSeconds(2));
        rig.transaction.executeWithoutResult(
                _ -> rig.work.set("booking-1", "later", DueRig.NOON.minusSeconds(1)));
        rig.round().fireAll();
        assertThat(rig.fired()).containsExactly("booking-1");
    }

    @Test
    void whatFailsIsTriedAgainLaterAndGivenUpInTheEndWhileTheOthersGoOn() {
        rig.besides =
                due -> {
                    if (due.subject().equals("broken")) {
                        throw new IllegalStateException("said the name of a patient");
                    }
                };
        rig.set("broken", DueRig.NOON.minusSeconds(1));
        rig.set("whole", DueRig.NOON);
        rig.round().fireAll();
        assertThat(rig.fired()).containsExactly("whole");
        assertThat(rig.round().fireAll()).as("not at once again").isZero();
        rig.clock.now = DueRig.NOON.plusSeconds(10);
        assertThat(rig.round().fireAll()).isEqualTo(1);
        rig.clock.now = DueRig.NOON.plusSeconds(30);
        assertThat(rig.round().fireAll()).isEqualTo(1);
        assertThat(rig.left()).isZero();
        assertThat(rig.jdbc.sql("select last_error from due_dead").query(String.class).single())
                .startsWith("IllegalStateException")
                .doesNotContain("patient");
    }
}
