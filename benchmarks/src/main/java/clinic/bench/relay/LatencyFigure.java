package clinic.bench.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.bench.Bench;
import clinic.bench.Contender;
import clinic.bench.Database;
import clinic.bench.Figure;
import clinic.bench.Measure;
import clinic.bench.Pgbench;
import clinic.bench.Spread;
import clinic.common.outbox.HeaderBytes;
import clinic.common.outbox.RawOutbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How long an event takes from its commit to a consumer, beside what Kafka alone and PostgreSQL
/// alone take for their parts at the same rate.
public final class LatencyFigure implements Figure {
    private static final int PER_SECOND = 300;
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final Duration COLD = Duration.ofSeconds(2);
    private static final int THREADS = 4;
    private static final String RELAY = "commit to consumer, p99 ms";
    private static final String HOP = "Kafka alone, p99 ms";
    private static final String COMMIT = "pgbench commit, p99 ms";

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public void measure(Bench bench) throws Exception {
        int events = Math.max(1, (int) bench.sized(TIME).toSeconds()) * PER_SECOND + cold();
        Map<String, List<Measure>> sides =
                bench.rounds()
                        .interleave(
                                List.of(
                                        new Verified(
                                                Contender.of(RELAY, () -> relay(bench, events))),
                                        new Verified(Contender.of(HOP, () -> hop(bench, events))),
                                        Contender.of(COMMIT, () -> commit(bench))));
        List<Measure> relay = sides.getOrDefault(RELAY, List.of());
        List<Measure> hop = sides.getOrDefault(HOP, List.of());
        List<Measure> commit = sides.getOrDefault(COMMIT, List.of());
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < relay.size(); i++) {
            ratios.add(relay.get(i).value() / (hop.get(i).value() + commit.get(i).value()));
        }
        bench.report("relay.latency", Spread.ofMeasures(relay), Map.of(RELAY, relay), "");
        bench.report("relay.latency.hops", Spread.of(ratios), sides, "");
    }

    private static int cold() {
        return (int) COLD.toSeconds() * PER_SECOND;
    }

    private static Measure relay(Bench bench, int events) throws Exception {
        Sample sample = Sample.booking();
        Database database = bench.postgres().withBackbone("booking");
        try (Topic topic = new Topic(bench.broker());
                Service service = new Service(database, bench.broker());
                Arrivals arrivals = new Arrivals(topic, events)) {
            RawOutbox outbox = service.bean(RawOutbox.class);
            TransactionTemplate transaction =
                    new TransactionTemplate(service.bean(PlatformTransactionManager.class));
            new Metronome(PER_SECOND, THREADS)
                    .play(
                            events,
                            i -> {
                                Sample.Event event = Sample.event(i, events);
                                ProducerRecord<byte[], byte[]> record =
                                        sample.record(topic.name(), event);
                                transaction.executeWithoutResult(
                                        _ ->
                                                outbox.leave(
                                                        record,
                                                        Sample.TYPE,
                                                        UUID.fromString(event.id())));
                                arrivals.begin(i);
                            });
            return Measure.of(arrivals.p99(cold()));
        } finally {
            bench.postgres().drop(database);
        }
    }

    private static Measure hop(Bench bench, int events) throws Exception {
        Sample sample = Sample.booking();
        try (Topic topic = new Topic(bench.broker());
                KafkaProducer<byte[], byte[]> producer =
                        Producers.plain(topic.broker(), Producers.SENT_ONE_BY_ONE);
                Arrivals arrivals = new Arrivals(topic, events)) {
            new Metronome(PER_SECOND, THREADS)
                    .play(
                            events,
                            i -> {
                                ProducerRecord<byte[], byte[]> record =
                                        sample.record(topic.name(), Sample.event(i, events));
                                arrivals.begin(i);
                                producer.send(record);
                            });
            return Measure.of(arrivals.p99(cold()));
        }
    }

    private static Measure commit(Bench bench) throws Exception {
        Sample sample = Sample.booking();
        ProducerRecord<byte[], byte[]> record = sample.record("t", Sample.event(0, 1));
        HexFormat hex = HexFormat.of();
        String script =
                "insert into outbox (topic, key, type, event_id, headers, payload)"
                        + " values ('%s', '\\x%s', '%s', gen_random_uuid(), '\\x%s', '\\x%s');%n"
                                .formatted(
                                        "clinic.bookings.v1",
                                        hex.formatHex(sample.ownKey().getBytes(UTF_8)),
                                        Sample.TYPE,
                                        hex.formatHex(
                                                HeaderBytes.write(record.headers().toArray())),
                                        hex.formatHex(record.value()));
        Database database = bench.postgres().withBackbone("booking");
        try {
            Pgbench.Load load = new Pgbench.Load(THREADS, bench.sized(TIME), PER_SECOND, true);
            return Measure.of(Pgbench.run(bench, database, script, load).latency(0.99));
        } finally {
            bench.postgres().drop(database);
        }
    }
}
