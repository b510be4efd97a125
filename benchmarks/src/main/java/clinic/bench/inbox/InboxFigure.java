package clinic.bench.inbox;

import clinic.bench.Bench;
import clinic.bench.Contender;
import clinic.bench.Database;
import clinic.bench.Figure;
import clinic.bench.Measure;
import clinic.bench.Pgbench;
import clinic.bench.Rounds;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Events per second through the inbox of a service with one consumer: a poll of 500 in one
/// transaction, each record in a transaction of its own, and pgbench with one client sending the
/// statements that a poll was seen to send.
public final class InboxFigure implements Figure {
    private static final int EVENTS = 200_000;
    private static final int ONE_BY_ONE = 10_000;
    private static final int TO_BE_SEEN = 20_000;
    private static final Duration PGBENCH_TIME = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public void measure(Bench bench) throws Exception {
        int events = bench.sized(EVENTS);
        try (var _ = new EventTopic(bench.broker(), events)) {
            SeenPoll poll = seen(bench, Math.min(events, TO_BE_SEEN));
            Database heard = bench.postgres().withBackbone("hearing");
            hear(bench, heard, HearingService.POLL, events);
            PollScript.prepare(heard);
            List<Contender> contenders =
                    List.of(
                            Contender.of("pgbench", () -> pgbench(bench, heard, poll)),
                            Contender.of(
                                    "batched", () -> round(bench, HearingService.POLL, events)),
                            Contender.of(
                                    "record by record",
                                    () -> round(bench, 1, bench.sized(ONE_BY_ONE))));
            Map<String, List<Measure>> all = bench.rounds().interleave(contenders);
            String note =
                    "one consumer, one client; %d events a poll, %d statements"
                            .formatted(HearingService.POLL, poll.statements().size());
            bench.report(
                    "inbox.batched", Rounds.ratio(all, "batched", "record by record"), all, note);
            bench.report("inbox.pgbench", Rounds.ratio(all, "batched", "pgbench"), all, note);
        }
    }

    private static SeenPoll seen(Bench bench, int events) throws Exception {
        Database database = bench.postgres().withBackbone("hearing");
        bench.postgres().logStatements(true);
        hear(bench, database, HearingService.POLL, events);
        bench.postgres().logStatements(false);
        SeenPoll poll = SeenPoll.last(bench.postgres().log(), database.name());
        bench.postgres().drop(database);
        return poll;
    }

    private static void hear(Bench bench, Database database, int poll, int events)
            throws Exception {
        try (var _ = new HearingService(database, bench.broker(), poll)) {
            new Ledger(database).await(events);
        }
    }

    private static Measure round(Bench bench, int poll, int events) throws Exception {
        Database database = bench.postgres().withBackbone("hearing");
        Duration before = bench.cpu();
        hear(bench, database, poll, events);
        Duration cpu = bench.cpu().minus(before);
        Ledger ledger = new Ledger(database);
        ledger.verify();
        Measure measure = new Measure(ledger.rate(events), cpu.toNanos() / 1e6 / ledger.applied());
        bench.postgres().drop(database);
        return measure;
    }

    private static Measure pgbench(Bench bench, Database database, SeenPoll poll) throws Exception {
        PollScript.reset(database);
        Duration before = bench.cpu();
        Pgbench.run(
                bench,
                database,
                PollScript.text(poll),
                Map.of("n", "-1"),
                Pgbench.Load.full(1, bench.sized(PGBENCH_TIME)));
        Duration cpu = bench.cpu().minus(before);
        Ledger ledger = new Ledger(database);
        ledger.verify();
        long applied = ledger.applied();
        return new Measure(ledger.rate(applied), cpu.toNanos() / 1e6 / applied);
    }
}
