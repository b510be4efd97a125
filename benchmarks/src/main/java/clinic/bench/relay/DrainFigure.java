package clinic.bench.relay;

import clinic.bench.Bench;
import clinic.bench.Contender;
import clinic.bench.Figure;
import clinic.bench.Measure;
import clinic.bench.Rounds;
import java.util.List;
import java.util.Map;

/// A backlog drained by the relay, beside a program that does nothing but send. Judged is the
/// program as it is run; how it does in a JVM that has compiled it stands beside it.
public final class DrainFigure implements Figure {
    private static final int BACKLOG = 200_000;

    /// Rounds of each after which its code is compiled: the relay's CPU falls to a half in them.
    private static final int WARM = 4;

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public void measure(Bench bench) throws Exception {
        int events = bench.sized(BACKLOG);
        List<Contender> contenders =
                List.of(
                        Draining.of(bench, new OurRelay(bench.broker()), events),
                        new PerfTest(bench, PerfTestRun.PROGRAM, events),
                        new PerfTest(bench, PerfTestRun.WARM, events));
        for (Contender contender : contenders) {
            for (int i = 0; i < WARM; i++) {
                contender.round();
            }
        }
        Map<String, List<Measure>> sides = bench.rounds().interleave(contenders);
        bench.report(
                "relay.drain",
                Rounds.ratio(sides, OurRelay.NAME, PerfTestRun.PROGRAM.title()),
                sides,
                "");
    }
}
