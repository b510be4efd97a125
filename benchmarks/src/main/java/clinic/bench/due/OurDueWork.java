package clinic.bench.due;

import clinic.bench.Database;

/// Our due work, in a service as any other, with the settings it has there.
final class OurDueWork implements Engine {
    static final String NAME = "due work";

    private static final String PLAN =
            """
            insert into due_work (subject, kind, due_at, try_at)
            select %s, ?, at, at
            from (select n, now() - (? - n) * interval '1 ms' as at from generate_series(0, ? - 1) n)
            """;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void plan(Database database, int count) {
        database.jdbc()
                .sql(PLAN.formatted(Subjects.sql("n")))
                .param(Service.KIND)
                .param(count)
                .param(count)
                .update();
    }

    @Override
    public Running start(Database database, Tally tally) {
        Service service =
                Service.firing(
                        database,
                        (due, outbox) -> {
                            tally.count();
                            Service.announce(outbox, due.subject());
                        });
        return new Running() {
            @Override
            public boolean isDone() {
                return database.jdbc()
                        .sql("select not exists (select from due_work where try_at <= now())")
                        .query(Boolean.class)
                        .single();
            }

            @Override
            public void close() {
                service.close();
            }
        };
    }
}
