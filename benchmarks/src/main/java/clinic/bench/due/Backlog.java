package clinic.bench.due;

import clinic.bench.Bench;
import clinic.bench.Contender;
import clinic.bench.Database;
import clinic.bench.Measure;
import java.time.Duration;

/// A backlog fired, in a database of the round's own. The clock runs from the first firing until
/// all are committed and nothing is left to do. Each counts where its event is there exactly once.
///
/// @param count how many are due
record Backlog(Bench bench, Engine engine, int count) implements Contender {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public Measure round() throws Exception {
        Database database = bench.postgres().withBackbone("booking");
        try {
            engine.plan(database, count);
            database.jdbc().sql("analyze").update();
            return fire(bench, engine, database, count);
        } finally {
            bench.postgres().drop(database);
        }
    }

    static Measure fire(Bench bench, Engine engine, Database database, int count) throws Exception {
        Tally tally = new Tally();
        Duration cpu = bench.cpu();
        Duration took;
        Duration used;
        try (Engine.Running running = engine.start(database, tally)) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (tally.fired() < count || !running.isDone()) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "%s has fired %d of %d".formatted(engine.name(), tally.fired(), count));
                }
                Thread.sleep(LOOK_EVERY);
            }
            took = Duration.ofNanos(System.nanoTime() - tally.began());
            used = bench.cpu().minus(cpu);
        }
        verify(database, count);
        return Measure.rate(count, took, used);
    }

    private static void verify(Database database, int count) {
        long right =
                database.jdbc()
                        .sql(
                                "select count(*) from (select from outbox right join"
                                        + " (select convert_to(%s, 'UTF8') as key from generate_series(0, ? - 1) n) due"
                                                .formatted(Subjects.sql("n"))
                                        + " using (key) group by key having count(outbox.id) = 1) once")
                        .param(count)
                        .query(Long.class)
                        .single();
        long all = database.jdbc().sql("select count(*) from outbox").query(Long.class).single();
        if (right != count || all != count) {
            throw new IllegalStateException(
                    "%d of %d have fired once; there are %d events".formatted(right, count, all));
        }
    }
}
