package clinic.bench.relay;

import clinic.bench.Bench;
import clinic.bench.Contender;
import clinic.bench.Database;
import clinic.bench.Measure;
import java.time.Duration;

/// A backlog drained, into a database and a topic of the round's own. The clock runs from letting
/// it go until the broker has acknowledged all and nothing is left in the outbox. Afterwards a
/// consumer looks whether every event came once and in its key's order; a round in which one did
/// not counts for nothing, is told and done again.
///
/// @param events how many lie there
record Draining(Bench bench, String name, Peer peer, int events) implements Contender {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    static Contender of(Bench bench, Peer peer, int events) {
        return of(bench, peer.name(), peer, events);
    }

    /// @param name where the peer's own would not tell enough
    static Contender of(Bench bench, String name, Peer peer, int events) {
        return new Verified(new Draining(bench, name, peer, events));
    }

    @Override
    public Measure round() throws Exception {
        Database database = bench.postgres().withBackbone("booking");
        try (Topic topic = new Topic(bench.broker())) {
            Measure measure;
            try (Peer.Drain drain = peer.open(database, topic)) {
                drain.fill(Sample.booking(), events);
                measure = time(drain, topic);
            }
            topic.verify(events);
            return measure;
        } finally {
            bench.postgres().drop(database);
        }
    }

    private Measure time(Peer.Drain drain, Topic topic) throws Exception {
        Duration cpu = bench.cpu();
        long began = System.nanoTime();
        drain.release();
        topic.awaitSize(events, PATIENCE);
        while (!drain.isDone()) {
            Thread.sleep(LOOK_EVERY);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return Measure.rate(events, took, bench.cpu().minus(cpu));
    }
}
