package clinic.bench.due;

import clinic.bench.Bench;
import clinic.bench.Contender;
import clinic.bench.Database;
import clinic.bench.Measure;
import org.jspecify.annotations.Nullable;

/// Our due work beside rows that lie and wait for a time in the next half year. They stay from
/// round to round, as they do in the clinic.
final class FutureRows implements Contender, AutoCloseable {
    private static final String FILL =
            """
            insert into due_work (subject, kind, due_at, try_at)
            select gen_random_uuid()::text, ?, at, at
            from (select now() + interval '1 day' + n * interval '180 days' / ? as at from generate_series(1, ?) n)
            """;

    private final Bench bench;
    private final int future;
    private final int count;
    private @Nullable Database filled;

    FutureRows(Bench bench, int future, int count) {
        this.bench = bench;
        this.future = future;
        this.count = count;
    }

    @Override
    public String name() {
        return "%,d future rows".formatted(future);
    }

    @Override
    public Measure round() throws Exception {
        Database database = filled();
        database.jdbc().sql("truncate outbox").update();
        OurDueWork engine = new OurDueWork();
        engine.plan(database, count);
        return Backlog.fire(bench, engine, database, count);
    }

    private Database filled() throws Exception {
        Database already = filled;
        if (already != null) {
            return already;
        }
        Database database = bench.postgres().withBackbone("booking");
        database.jdbc().sql(FILL).param(Service.KIND).param(future).param(future).update();
        database.jdbc().sql("vacuum analyze due_work").update();
        filled = database;
        return database;
    }

    @Override
    public void close() throws Exception {
        if (filled != null) {
            bench.postgres().drop(filled);
        }
    }
}
