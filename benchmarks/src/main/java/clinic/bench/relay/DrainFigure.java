package clinic.bench.relay;

import clinic.bench.Bench;
import clinic.bench.Figure;
import clinic.bench.Measure;
import clinic.bench.Rounds;
import java.util.List;
import java.util.Map;

/// A backlog drained by the relay, beside a program that does nothing but send.
public final class DrainFigure implements Figure {
    private static final int BACKLOG = 200_000;

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public void measure(Bench bench) throws Exception {
        int events = bench.sized(BACKLOG);
        Map<String, List<Measure>> sides =
                bench.rounds()
                        .interleave(
                                List.of(
                                        Draining.of(bench, new OurRelay(bench.broker()), events),
                                        new PerfTest(bench, events)));
        bench.report("relay.drain", Rounds.ratio(sides, OurRelay.NAME, PerfTest.NAME), sides, "");
    }
}
