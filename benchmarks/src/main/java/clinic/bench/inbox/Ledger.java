package clinic.bench.inbox;

import clinic.bench.Database;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What has been applied, as the database knows it, whoever applied it.
record Ledger(JdbcClient jdbc) {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /// Of what is counted, this share comes first and is not measured: positions begin, caches
    /// fill.
    private static final int WARM_UP_SHARE = 4;

    Ledger(Database database) {
        this(database.jdbc());
    }

    void await(long events) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (jdbc.sql("select coalesce(max(no), 0) from applied").query(Long.class).single()
                < events) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "fewer than %,d events after %s".formatted(events, PATIENCE));
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    /// Events per second between the warm-up and this many.
    double rate(long events) {
        return jdbc.sql(
                        """
                        select (count(*) - 1) / extract(epoch from max(applied_at) - min(applied_at))::float8
                        from applied where no > ? and no <= ?
                        """)
                .param(events / WARM_UP_SHARE)
                .param(events)
                .query(Double.class)
                .single();
    }

    long applied() {
        return jdbc.sql("select count(*) from applied").query(Long.class).single();
    }

    /// @throws IllegalStateException where an event was applied twice, left out or out of order, or
    ///     the listener wrote down anything else
    void verify() {
        Boolean sound =
                jdbc.sql(
                                """
                                select not exists (
                                    select from (select sequence, row_number() over (partition by key order by no) as place
                                        from applied) a where sequence <> place)
                                and not exists (
                                    select from applied a full join heard h on h.event_id = a.event_id
                                    where a.event_id is null or h.event_id is null)
                                and not exists (
                                    select from (select sequence, row_number() over (partition by key order by place) as turn
                                        from heard) h where sequence <> turn)
                                """)
                        .query(Boolean.class)
                        .single();
        if (!sound) {
            throw new IllegalStateException("not every event was applied once and in order");
        }
    }
}
