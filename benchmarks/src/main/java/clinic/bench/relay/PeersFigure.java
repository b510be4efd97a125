package clinic.bench.relay;

import clinic.bench.Bench;
import clinic.bench.Contender;
import clinic.bench.Figure;
import clinic.bench.Measure;
import clinic.bench.Rounds;
import java.util.List;
import java.util.Map;

/// The relay beside libraries a user would take instead. The slow ones drain fewer events; events
/// per second are compared.
public final class PeersFigure implements Figure {
    private static final int FAST = 200_000;
    private static final int SLOW = 20_000;
    private static final int SLOWER = 10_000;
    private static final int SLOWEST = 5_000;

    @Override
    public String name() {
        return "peers";
    }

    @Override
    public void measure(Bench bench) throws Exception {
        Peer namastack = new Namastack();
        Peer gruelbox = new Gruelbox();
        Peer modulith = new Modulith();
        List<Contender> contenders =
                List.of(
                        Draining.of(bench, new OurRelay(bench.broker()), bench.sized(FAST)),
                        Draining.of(bench, namastack, bench.sized(SLOW)),
                        Draining.of(bench, gruelbox, bench.sized(SLOWER)),
                        Draining.of(bench, modulith, bench.sized(SLOWEST)),
                        Draining.of(bench, new Debezium(), bench.sized(FAST)));
        Map<String, List<Measure>> sides = bench.rounds().interleave(contenders);
        report(bench, "relay.namastack", sides, namastack.name());
        report(bench, "relay.gruelbox", sides, gruelbox.name());
        report(bench, "relay.modulith", sides, modulith.name());
        report(bench, "relay.debezium", sides, Debezium.NAME);
        bench.report(
                "relay.debezium.cpu",
                Rounds.cpuRatio(sides, OurRelay.NAME, Debezium.NAME),
                pair(sides, Debezium.NAME),
                "");
    }

    private static void report(
            Bench bench, String goal, Map<String, List<Measure>> sides, String peer) {
        bench.report(goal, Rounds.ratio(sides, OurRelay.NAME, peer), pair(sides, peer), "");
    }

    private static Map<String, List<Measure>> pair(Map<String, List<Measure>> sides, String peer) {
        return Map.of(
                OurRelay.NAME,
                sides.getOrDefault(OurRelay.NAME, List.of()),
                peer,
                sides.getOrDefault(peer, List.of()));
    }
}
