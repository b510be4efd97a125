package clinic.bench.due;

import clinic.bench.Bench;
import clinic.bench.Contender;
import clinic.bench.Figure;
import clinic.bench.Measure;
import clinic.bench.Rounds;
import clinic.bench.Spread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Due work against three schedulers that keep their jobs in a database, beside many future rows,
/// and at a steady rate.
public final class DueFigure implements Figure {
    private static final int DUE = 20_000;
    private static final int DUE_BESIDE_FUTURE = 100_000;
    private static final int MANY = 5_000_000;
    private static final int FEW = 50_000;
    private static final Duration STEADY = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "due";
    }

    @Override
    public void measure(Bench bench) throws Exception {
        lateness(bench);
        future(bench);
        peers(bench);
    }

    private static void lateness(Bench bench) throws Exception {
        Lateness lateness = new Lateness(bench, bench.sized(STEADY));
        Map<String, List<Measure>> sides = bench.rounds().interleave(List.of(lateness));
        bench.report(
                "due.lateness",
                Spread.ofMeasures(sides.getOrDefault(lateness.name(), List.of())),
                sides,
                "from the due time to the commit of the event, while as many are planned per second");
    }

    private static void future(Bench bench) throws Exception {
        int count = bench.sized(DUE_BESIDE_FUTURE);
        try (FutureRows many = new FutureRows(bench, bench.sized(MANY), count);
                FutureRows few = new FutureRows(bench, bench.sized(FEW), count)) {
            Map<String, List<Measure>> sides = bench.rounds().interleave(List.of(many, few));
            bench.report(
                    "due.future",
                    Rounds.ratio(sides, many.name(), few.name()),
                    sides,
                    "%,d due ones fired per round".formatted(count));
        }
    }

    private static void peers(Bench bench) throws Exception {
        int count = bench.sized(DUE);
        Map<String, Engine> peers =
                Map.of(
                        "due.dbscheduler", new DbScheduler(),
                        "due.jobrunr", new JobRunr(),
                        "due.quartz", new Quartz());
        List<Contender> all = new ArrayList<>();
        all.add(new Backlog(bench, new OurDueWork(), count));
        peers.values().forEach(engine -> all.add(new Backlog(bench, engine, count)));
        Map<String, List<Measure>> sides = bench.rounds().interleave(all);
        new TreeMap<>(peers)
                .forEach(
                        (goal, peer) ->
                                bench.report(
                                        goal,
                                        Rounds.ratio(sides, OurDueWork.NAME, peer.name()),
                                        two(sides, peer.name()),
                                        "%,d due ones, each announces one event".formatted(count)));
    }

    private static Map<String, List<Measure>> two(Map<String, List<Measure>> sides, String peer) {
        Map<String, List<Measure>> two = new LinkedHashMap<>(sides);
        two.keySet().retainAll(Set.of(OurDueWork.NAME, peer));
        return two;
    }
}
