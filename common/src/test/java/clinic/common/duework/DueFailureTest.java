package clinic.common.duework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

/// One that fails takes none with it, however it fails.
class DueFailureTest {
    private static final int MANY = 120;
    private final DueRig rig = new DueRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private void many() {
        for (int i = 0; i < MANY; i++) {
            rig.set("booking-" + i, DueRig.NOON.minusMillis(MANY - i));
        }
    }

    private void allButTheBrokenHaveFiredOnce(List<String> broken) {
        assertThat(rig.fired())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, MANY)
                                .mapToObj(i -> "booking-" + i)
                                .filter(subject -> !broken.contains(subject))
                                .toList());
        assertThat(
                        rig.jdbc
                                .sql(
                                        "select subject from due_work where attempts = 1 order by due_at")
                                .query(String.class)
                                .list())
                .isEqualTo(broken);
        assertThat(rig.left()).isEqualTo(broken.size());
    }

    @Test
    void thoseThatThrowAreLeftOut() {
        many();
        List<String> broken = List.of("booking-0", "booking-30", "booking-31", "booking-119");
        rig.besides =
                due -> {
                    if (broken.contains(due.subject())) {
                        throw new IllegalStateException();
                    }
                };
        rig.round().fireAll();
        allButTheBrokenHaveFiredOnce(broken);
    }

    @Test
    void thoseWithoutAnActionAreLeftOut() {
        many();
        rig.transaction.executeWithoutResult(
                _ -> rig.work.set("other", "unheard of", DueRig.NOON.minusMillis(60)));
        rig.round().fireAll();
        allButTheBrokenHaveFiredOnce(List.of("other"));
    }

    @Test
    void thoseThatBreakTheCommitAreLeftOut() {
        rig.jdbc
                .sql("create table judged (what text, unique (what) deferrable initially deferred)")
                .update();
        rig.jdbc.sql("insert into judged values ('booking-77')").update();
        many();
        rig.besides =
                due -> rig.jdbc.sql("insert into judged values (?)").param(due.subject()).update();
        rig.round().fireAll();
        allButTheBrokenHaveFiredOnce(List.of("booking-77"));
    }

    @Test
    void thoseThatHideThatTheyBrokeTheTransactionAreLeftOut() {
        many();
        rig.besides =
                due -> {
                    if (due.subject().equals("booking-40")) {
                        hideFailure();
                    }
                };
        rig.round().fireAll();
        allButTheBrokenHaveFiredOnce(List.of("booking-40"));
    }

    private void hideFailure() {
        try {
            rig.jdbc.sql("select 1 / 0").query(Integer.class).single();
        } catch (DataAccessException _) {
            // the transaction is of no use from now on
        }
    }

    @Test
    void thoseWhoseCodeIsBrokenAreLeftOut() {
        many();
        rig.besides =
                due -> {
                    if (due.subject().equals("booking-7")) {
                        throw new NoClassDefFoundError("gone");
                    }
                };
        rig.round().fireAll();
        allButTheBrokenHaveFiredOnce(List.of("booking-7"));
    }

    @Test
    void failureThatPassesIsNobodysFault() {
        many();
        rig.besides =
                _ -> {
                    throw new DataAccessResourceFailureException("away");
                };
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> rig.round().fireAll());
        rig.besides = _ -> {};
        rig.round().fireAll();
        allButTheBrokenHaveFiredOnce(List.of());
    }

    @Test
    void lostConnectionIsNobodysFault() {
        rig.set("booking-1", DueRig.NOON);
        DueRound instance =
                rig.instance(
                        (jdbc, _) ->
                                jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                                        .query(Boolean.class)
                                        .single());
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(instance::fireAll);
        assertThat(rig.jdbc.sql("select attempts from due_work").query(Integer.class).single())
                .isZero();
    }
}
