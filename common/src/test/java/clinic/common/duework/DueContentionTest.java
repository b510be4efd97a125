package clinic.common.duework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Another one is busy with what a firing needs. It is never waited for by the others' work.
class DueContentionTest {
    private final DueRig rig = new DueRig();
    private final DueRound round = rig.instance(DueContentionTest::lock);

    @AfterEach
    void close() {
        rig.close();
    }

    DueContentionTest() {
        rig.jdbc.sql("create table booking (id text primary key)").update();
        rig.jdbc.sql("insert into booking values ('held'), ('free-1'), ('free-2')").update();
        rig.set("free-1", DueRig.NOON.minusSeconds(3));
        rig.set("held", DueRig.NOON.minusSeconds(2));
        rig.set("free-2", DueRig.NOON.minusSeconds(1));
    }

    @Test
    void workOfABookingThatIsHeldForLongWaitsAndTheOthersFire() {
        rig.transaction.executeWithoutResult(
                _ -> {
                    lock(rig.jdbc, new Due("held", "ring", DueRig.NOON, null));
                    fireUntilFired(2);
                    assertThat(firedByNow()).containsExactly("free-1", "free-2");
                });
        fireUntilFired(3);
        assertThat(rig.fired()).containsExactly("free-1", "free-2", "held");
        assertThat(attempts()).isZero();
    }

    @Test
    void workThatIsBeingDroppedForLongDoesNotFireAndTheOthersDo() {
        rig.transaction.executeWithoutResult(
                _ -> {
                    rig.work.drop("held", "ring");
                    fireUntilFired(2);
                });
        round.fireAll();
        assertThat(rig.fired()).containsExactly("free-1", "free-2");
        assertThat(rig.left()).isZero();
    }

    @Test
    void workWhoseDroppingIsUndoneFiresAfterAll() {
        rig.transaction.executeWithoutResult(
                status -> {
                    rig.work.dropAll("held");
                    fireUntilFired(2);
                    status.setRollbackOnly();
                });
        fireUntilFired(3);
        assertThat(rig.fired()).containsExactly("free-1", "free-2", "held");
    }

    private static void lock(JdbcClient jdbc, Due due) {
        jdbc.sql("select id from booking where id = ? for update")
                .param(due.subject())
                .query(String.class)
                .single();
    }

    private void fireUntilFired(int count) {
        Awaitility.await()
                .until(
                        () -> {
                            round.fireAll();
                            return firedByNow().size() >= count;
                        });
    }

    private List<String> firedByNow() {
        return rig.another()
                .sql("select what from fired order by place")
                .query(String.class)
                .list();
    }

    private int attempts() {
        return rig.jdbc
                .sql("select coalesce(sum(attempts), 0) from due_work")
                .query(Integer.class)
                .single();
    }
}
