package clinic.common.duework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LookBackTest {
    private long nanos = 77;
    private final LookBack lookBack = new LookBack(DueRig.PROPERTIES, () -> nanos);

    @Test
    void beginsWithAllOfIt() {
        assertThat(lookBack.next()).isNull();
    }

    @Test
    void goesOnWhereItWasInABacklog() {
        lookBack.next();
        lookBack.firedUpTo(DueRig.NOON.minusSeconds(600), DueRig.NOON);
        assertThat(lookBack.next()).isEqualTo(DueRig.NOON.minusSeconds(600));
    }

    @Test
    void overlapsWhereItHasCaughtUp() {
        lookBack.next();
        lookBack.firedUpTo(DueRig.NOON, DueRig.NOON);
        assertThat(lookBack.next()).isEqualTo(DueRig.NOON.minusSeconds(2));
    }

    @Test
    void looksAtAllOfItOnceInAWhile() {
        lookBack.next();
        lookBack.firedUpTo(DueRig.NOON, DueRig.NOON);
        nanos += DueRig.PROPERTIES.wholeLook().toNanos();
        assertThat(lookBack.next()).isNull();
        lookBack.firedUpTo(DueRig.NOON, DueRig.NOON);
        nanos += DueRig.PROPERTIES.wholeLook().minus(Duration.ofNanos(1)).toNanos();
        assertThat(lookBack.next()).isNotNull();
    }

    @Test
    void looksAtAllOfItAfterAFailure() {
        lookBack.next();
        lookBack.firedUpTo(DueRig.NOON, DueRig.NOON);
        lookBack.whole();
        assertThat(lookBack.next()).isNull();
    }

    @Test
    void whatIsPlannedIntoThePastIsFoundWhileABacklogIsFired() {
        DueRig rig = new DueRig();
        DueRound round = rig.round();
        for (int i = 0; i < 100; i++) {
            rig.set("backlog-" + i, DueRig.NOON.minusSeconds(1000 - i));
        }
        round.fireSome();
        rig.set("past", DueRig.NOON.minusSeconds(5000));
        round.fireSome();
        assertThat(rig.fired()).hasSize(100).doesNotContain("past");
        round.fireAll();
        assertThat(rig.fired()).hasSize(101).contains("past");
    }
}
