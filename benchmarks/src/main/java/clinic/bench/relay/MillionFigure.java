package clinic.bench.relay;

import clinic.bench.Bench;
import clinic.bench.Figure;
import clinic.bench.Measure;
import clinic.bench.Rounds;
import java.util.List;
import java.util.Map;

/// A backlog after a long outage, beside one after a short one: what an event costs must not depend
/// on how many wait behind it.
public final class MillionFigure implements Figure {
    private static final int LONG = 1_000_000;
    private static final int SHORT = 50_000;
    private static final String AFTER_LONG = "relay, backlog of 1,000,000";
    private static final String AFTER_SHORT = "relay, backlog of 50,000";

    @Override
    public String name() {
        return "million";
    }

    @Override
    public void measure(Bench bench) throws Exception {
        Peer relay = new OurRelay(bench.broker());
        Map<String, List<Measure>> sides =
                bench.rounds()
                        .interleave(
                                List.of(
                                        Draining.of(bench, AFTER_LONG, relay, bench.sized(LONG)),
                                        Draining.of(
                                                bench, AFTER_SHORT, relay, bench.sized(SHORT))));
        bench.report("relay.million", Rounds.ratio(sides, AFTER_LONG, AFTER_SHORT), sides, "");
    }
}
