package clinic.bench.journey;

import clinic.bench.Bench;
import clinic.bench.Contender;
import clinic.bench.Database;
import clinic.bench.Figure;
import clinic.bench.Measure;
import clinic.bench.Pgbench;
import clinic.bench.Spread;
import clinic.bench.relay.Metronome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// From the answered screening to the asked driver through the running stack, at half of the load
/// it can take: from the time in the event `Cleared`, which is written before the screening
/// service's commit, until a consumer outside sees that the driver's message is planned. On the way
/// lie three commits, each followed by a hop over Kafka: the screening service's, the booking
/// service's, the notification service's. A raw hop and a commit of pgbench are measured in turns
/// with it, on the same broker, in the same database, at the same rate.
public final class JourneyFigure implements Figure {
    private static final int HOPS = 3;
    private static final int RUSH = 200;
    private static final int CLIENTS = 8;
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final double P99 = 0.99;
    private static final Stop[] STOPS = Stop.values();
    private static final String JOURNEY = "answered to asked, p99 ms";
    private static final String HOP = "Kafka alone, p99 ms";
    private static final String COMMIT = "pgbench commit, p99 ms";

    private static final String TABLE =
            "create table bench_commit (id bigint generated always as identity, payload text)";

    /// As large as a journal row with its event in the outbox.
    private static final String SCRIPT =
            "insert into bench_commit (payload) values (repeat('x', 1200));\n";

    @Override
    public String name() {
        return "journey";
    }

    @Override
    public void measure(Bench bench) throws Exception {
        try (RunningStack stack = new RunningStack(bench);
                Sightings sightings = new Sightings(stack.kafka())) {
            FrontDesk desk = new FrontDesk(stack.url(), stack.administrator());
            RawHop hop = new RawHop(stack.kafka());
            Database database = stack.bookings();
            stack.execute(TABLE);
            rush(desk, sightings, bench.sized(RUSH));
            double most = rush(desk, sightings, bench.sized(RUSH));
            double rate = most / 2;
            int many = (int) Math.max(CLIENTS, bench.sized(TIME).toMillis() / 1e3 * rate);
            Map<String, List<Measure>> sides =
                    bench.rounds()
                            .interleave(
                                    List.of(
                                            Contender.of(
                                                    JOURNEY,
                                                    () -> journeys(desk, sightings, rate, many)),
                                            Contender.of(HOP, () -> p99(hop.measure(rate, many))),
                                            Contender.of(
                                                    COMMIT, () -> commit(bench, database, rate))));
            bench.report(
                    "journey.hops",
                    ratios(sides),
                    sides,
                    "%d hops; at %.1f answered screenings/s, half of the most"
                            .formatted(HOPS, rate));
        }
    }

    private static Spread ratios(Map<String, List<Measure>> sides) {
        List<Measure> journey = sides.getOrDefault(JOURNEY, List.of());
        List<Measure> hop = sides.getOrDefault(HOP, List.of());
        List<Measure> commit = sides.getOrDefault(COMMIT, List.of());
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < journey.size(); i++) {
            ratios.add(
                    journey.get(i).value() / (HOPS * (hop.get(i).value() + commit.get(i).value())));
        }
        return Spread.of(ratios);
    }

    /// @return how many journeys a second there are at most
    private static double rush(FrontDesk desk, Sightings sightings, int many) throws Exception {
        List<UUID> bookings = prepare(desk, sightings, many);
        long start = System.nanoTime();
        atOnce(bookings, booking -> answer(desk, sightings, booking));
        sightings.await(bookings, Sightings.Seen::hasEnded);
        return many / ((System.nanoTime() - start) / 1e9);
    }

    private static Measure journeys(FrontDesk desk, Sightings sightings, double rate, int many)
            throws Exception {
        List<UUID> bookings = prepare(desk, sightings, many);
        new Metronome(rate, CLIENTS)
                .play(many, number -> answer(desk, sightings, bookings.get(number)));
        sightings.await(bookings, Sightings.Seen::hasEnded);
        List<Sightings.Seen> seen = bookings.stream().map(sightings::of).toList();
        legs(seen).forEach(System.out::println);
        return p99(millis(seen, Stop.CLEARED, Stop.MESSAGE_PLANNED_SEEN));
    }

    /// Where the time goes, for who wants to know.
    private static List<String> legs(List<Sightings.Seen> seen) {
        List<String> legs = new ArrayList<>();
        for (int i = 1; i < STOPS.length; i++) {
            List<Double> sorted = millis(seen, STOPS[i - 1], STOPS[i]).stream().sorted().toList();
            legs.add(
                    "    %s to %s: median %.1f ms, p99 %.1f ms"
                            .formatted(
                                    STOPS[i - 1],
                                    STOPS[i],
                                    sorted.get(sorted.size() / 2),
                                    p99(sorted).value()));
        }
        return legs;
    }

    private static List<Double> millis(List<Sightings.Seen> seen, Stop from, Stop to) {
        return seen.stream().map(one -> one.millis(from, to)).toList();
    }

    private static Measure commit(Bench bench, Database database, double rate) throws Exception {
        return Measure.of(
                Pgbench.run(
                                bench,
                                database,
                                SCRIPT,
                                new Pgbench.Load(CLIENTS, bench.sized(TIME), rate, true))
                        .latency(P99));
    }

    /// @return bookings whose screening waits for its answers, in a stack that has come to rest
    private static List<UUID> prepare(FrontDesk desk, Sightings sightings, int many)
            throws Exception {
        List<UUID> bookings = Collections.synchronizedList(new ArrayList<>());
        atOnce(Collections.nCopies(many, 0), _ -> bookings.add(desk.book()));
        sightings.await(bookings, seen -> seen.screening() != null);
        sightings.awaitRest();
        return List.copyOf(bookings);
    }

    private static void answer(FrontDesk desk, Sightings sightings, UUID booking) throws Exception {
        String screening = sightings.of(booking).screening();
        if (screening == null) {
            throw new IllegalStateException("no screening of " + booking);
        }
        desk.answer(screening);
    }

    /// Something to do with one of many.
    private interface Task<T> {
        void run(T one) throws Exception;
    }

    private static <T> void atOnce(List<T> all, Task<T> task) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> tasks = new ArrayList<>();
            for (T one : all) {
                tasks.add(
                        clients.submit(
                                () -> {
                                    task.run(one);
                                    return null;
                                }));
            }
            for (Future<?> done : tasks) {
                done.get();
            }
        }
    }

    private static Measure p99(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return Measure.of(
                sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * P99) - 1)));
    }
}
