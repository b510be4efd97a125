package clinic.bench.relay;

import clinic.bench.Bench;
import clinic.bench.Contender;
import clinic.bench.Database;
import clinic.bench.Measure;
import java.sql.Connection;
import java.time.Duration;

/// Our relay, running in a service as any other. The backlog becomes visible to it with one commit;
/// the time ends when the broker has all and the outbox is empty.
///
/// @param events how many lie there
record OurRelay(Bench bench, String name, int events) implements Contender {
    static final String NAME = "relay";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public Measure round() throws Exception {
        Database database = bench.postgres().withBackbone("booking");
        try (Topic topic = new Topic(bench.broker());
                Service service = new Service(database, bench.broker())) {
            OutboxTable outbox = new OutboxTable(database);
            Measure measure;
            try (Connection filled = outbox.fill(topic.name(), events)) {
                Duration cpu = bench.cpu();
                long began = System.nanoTime();
                filled.commit();
                service.wake();
                topic.awaitSize(events, PATIENCE);
                outbox.awaitEmpty();
                long ended = System.nanoTime();
                measure =
                        Measure.rate(
                                events, Duration.ofNanos(ended - began), bench.cpu().minus(cpu));
            }
            topic.verify(events);
            return measure;
        } finally {
            bench.postgres().drop(database);
        }
    }
}
