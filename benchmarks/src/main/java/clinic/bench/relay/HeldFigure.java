package clinic.bench.relay;

import clinic.bench.Bench;
import clinic.bench.Contender;
import clinic.bench.Figure;
import clinic.bench.Measure;
import clinic.bench.Rounds;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A transaction somebody forgot, and what it does to an outbox.
public final class HeldFigure implements Figure {
    private static final Duration TIME = Duration.ofMinutes(3);
    private static final Duration NORMAL_TIME = Duration.ofMinutes(1); // nothing piles up
    private static final String HELD = "flow, a transaction held open";
    private static final String NORMAL = "flow";

    @Override
    public String name() {
        return "held";
    }

    @Override
    public void measure(Bench bench) throws Exception {
        Duration time = bench.sized(TIME);
        List<Contender> contenders =
                List.of(
                        new Verified(new Flow(bench, HELD, time, true)),
                        new Verified(new Flow(bench, NORMAL, bench.sized(NORMAL_TIME), false)));
        Map<String, List<Measure>> sides = bench.rounds().interleave(contenders);
        bench.report("relay.held", Rounds.ratio(sides, HELD, NORMAL), sides, "");
    }
}
