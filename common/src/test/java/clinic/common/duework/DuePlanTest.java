package clinic.common.duework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What lies and waits costs nothing: the database says how many rows it has read.
class DuePlanTest {
    private static final int FUTURE = 50_000;
    private static final int DUE = 1_000;
    private final DueRig rig = new DueRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private record Read(long scans, long scanned, long found) {}

    @Test
    void onlyWhatIsDueIsRead() {
        plan(FUTURE, "n");
        rig.jdbc.sql("vacuum analyze due_work").update(); // it knows of nothing that is due
        plan(DUE, "-n");
        Read before = read();
        DueRound round = rig.instance();
        round.fireAll();
        assertThat(rig.fired()).hasSize(DUE);
        rig.clock.now = DueRig.NOON.plusSeconds(DUE);
        round.fireAll();
        assertThat(rig.fired()).hasSize(2 * DUE);
        // A session tells what it has read with a transaction, once in a while.
        Awaitility.await().until(() -> round.fireAll() == 0 && read().found() > before.found());
        Read after = read();
        assertThat(after.scans()).as("scans of the whole").isEqualTo(before.scans());
        assertThat(after.found() - before.found())
                .as("rows found by an index")
                .isLessThan(3 * 2 * DUE);
    }

    private void plan(int count, String seconds) {
        rig.jdbc
                .sql(
                        "insert into due_work (subject, kind, due_at, try_at)"
                                + " select 'booking-%1$s-' || n, 'ring', t, t from (select n, ? + %1$s * interval '1 s' as t"
                                        .formatted(seconds)
                                + " from generate_series(1, ?) n)")
                .param(DueRig.NOON.atOffset(ZoneOffset.UTC))
                .param(count)
                .update();
    }

    private Read read() {
        return rig.another()
                .sql(
                        "select seq_scan, seq_tup_read, idx_tup_fetch from pg_stat_user_tables where relname = 'due_work'")
                .query((row, _) -> new Read(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }
}
