package clinic.common.duework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One who sets, moves and drops work of subjects of its own, and says what must have fired. Each
/// plan has a name of its own, its note. When a plan is over, what it has fired by then is final:
/// the transaction that ends it sees it, or it never happens.
final class DueModel {
    static final String CHAINED = "+";
    private static final Duration FAR = Duration.ofSeconds(8);

    private final DueRig rig;
    private final String name;
    private final Random random;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DueWork work;
    private final Map<String, String> planned = new TreeMap<>();
    private final Map<String, Set<String>> mustHaveFired = new ConcurrentHashMap<>();
    private int plans;

    DueModel(DueRig rig, String name, Random random) {
        this.rig = rig;
        this.name = name;
        this.random = random;
        JdbcTransactionManager own = new JdbcTransactionManager(rig.pooled());
        jdbc = JdbcClient.create(DueRig.source(own));
        transaction = new TransactionTemplate(own);
        work = new JdbcDueWork(jdbc, rig.clock, DueRig.PROPERTIES, rig.wake);
    }

    /// Three subjects of two kinds each; every other one holds its booking, as a command does.
    void command() {
        String subject = name + random.nextInt(3);
        String kind = random.nextBoolean() ? "ring" : "knock";
        int what = random.nextInt(10);
        boolean undone = random.nextInt(8) == 0;
        boolean holds = random.nextBoolean();
        Map<String, String> next = new TreeMap<>(planned);
        Map<String, Set<String>> ended = new TreeMap<>();
        transaction.executeWithoutResult(
                status -> {
                    if (holds) {
                        hold(jdbc, subject);
                    }
                    if (what < 6) {
                        String plan =
                                name + ":" + plans++ + (random.nextInt(4) == 0 ? CHAINED : "");
                        work.set(subject, kind, soon(), plan);
                        end(next.put(subject + kind, plan), ended);
                    } else if (what < 9) {
                        work.drop(subject, kind);
                        end(next.remove(subject + kind), ended);
                    } else {
                        work.dropAll(subject);
                        end(next.remove(subject + "ring"), ended);
                        end(next.remove(subject + "knock"), ended);
                    }
                    dawdle();
                    if (undone) {
                        status.setRollbackOnly();
                    }
                });
        if (!undone) {
            planned.clear();
            planned.putAll(next);
            mustHaveFired.putAll(ended);
        }
    }

    static void hold(JdbcClient jdbc, String subject) {
        jdbc.sql("select id from booking where id = ? for update")
                .param(subject)
                .query(String.class)
                .list();
    }

    /// So that firings come in between.
    private void dawdle() {
        jdbc.sql("select pg_sleep(?)").param(random.nextInt(10) / 1e3).query(String.class).single();
    }

    private Instant soon() {
        return rig.clock.now.plusMillis(random.nextLong(-2_000, FAR.toMillis()));
    }

    private void end(
            @org.jspecify.annotations.Nullable String plan, Map<String, Set<String>> ended) {
        if (plan != null) {
            ended.put(plan, fired(plan));
        }
    }

    /// With what it planned itself when it fired.
    private Set<String> fired(String plan) {
        return new TreeSet<>(
                jdbc.sql("select what from fired where what in (?, ? || 'again')")
                        .param(plan)
                        .param(plan)
                        .query(String.class)
                        .list());
    }

    /// After all that is due has fired: each plan that nobody ended has fired whole.
    List<String> mustHaveFired() {
        List<String> all = new ArrayList<>();
        mustHaveFired.values().forEach(all::addAll);
        for (String plan : planned.values()) {
            all.add(plan);
            if (plan.endsWith(CHAINED)) {
                all.add(plan + "again");
            }
        }
        return all;
    }
}
