package clinic.bench.relay;

import clinic.bench.Bench;
import clinic.bench.Contender;
import clinic.bench.Database;
import clinic.bench.Measure;
import clinic.common.outbox.RawOutbox;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Events written as fast as they leave, for some minutes; the last sixth of the time is what
/// counts. Meanwhile somebody may hold a transaction open, so that no deleted row of the outbox can
/// be removed: by then there are millions of them.
final class Flow implements Contender {
    private static final int WRITERS = 2;
    private static final int KEYS_EACH = 1_000;
    private static final int TOGETHER = 20;
    private static final int WAITING_AT_MOST = 5_000;
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int WHAT_COUNTS = 6;

    private final Bench bench;
    private final String name;
    private final Duration time;
    private final boolean held;
    private boolean warm;

    Flow(Bench bench, String name, Duration time, boolean held) {
        this.bench = bench;
        this.name = name;
        this.time = time;
        this.held = held;
    }

    @Override
    public String name() {
        return name;
    }

    /// What is thrown away need not take as long.
    @Override
    public Measure round() throws Exception {
        Duration full = warm ? time : time.dividedBy(WHAT_COUNTS);
        warm = true;
        Database database = bench.postgres().withBackbone("booking");
        try (Topic topic = new Topic(bench.broker());
                Service service = new Service(database, bench.broker());
                Connection open = database.dataSource().getConnection()) {
            if (held) {
                hold(open);
            }
            return flow(full, topic, service, new OutboxTable(database));
        } finally {
            bench.postgres().drop(database);
        }
    }

    /// Sees the database as it is now, has a number, and does nothing more.
    private static void hold(Connection open) throws Exception {
        open.setAutoCommit(false);
        open.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = open.createStatement()) {
            statement.execute("select pg_current_xact_id(), count(*) from outbox");
        }
    }

    private Measure flow(Duration full, Topic topic, Service service, OutboxTable outbox)
            throws Exception {
        AtomicLong written = new AtomicLong();
        AtomicLong left = new AtomicLong();
        long end = System.nanoTime() + full.toNanos();
        long counts = end - full.dividedBy(WHAT_COUNTS).toNanos();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            Future<?>[] all = new Future<?>[WRITERS];
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                all[i] =
                        writers.submit(
                                () -> write(writer, end, topic.name(), service, written, left));
            }
            watch(counts, topic, left);
            long before = topic.size();
            Duration cpu = bench.cpu();
            long from = System.nanoTime();
            watch(end, topic, left);
            long events = topic.size() - before;
            Duration took = Duration.ofNanos(System.nanoTime() - from);
            Measure measure = Measure.rate(events, took, bench.cpu().minus(cpu));
            for (Future<?> one : all) {
                one.get();
            }
            topic.awaitSize(written.get(), PATIENCE);
            while (!outbox.isEmpty()) {
                Thread.sleep(LOOK_EVERY);
            }
            topic.verify(Math.toIntExact(written.get()), WRITERS * KEYS_EACH);
            return measure;
        }
    }

    private static void watch(long until, Topic topic, AtomicLong left)
            throws InterruptedException {
        while (System.nanoTime() < until) {
            left.set(topic.size());
            Thread.sleep(LOOK_EVERY);
        }
    }

    /// Each writer has its own bookings, so each key's events are written in order.
    private static void write(
            int writer,
            long end,
            String topic,
            Service service,
            AtomicLong written,
            AtomicLong left) {
        Sample sample = Sample.booking();
        RawOutbox outbox = service.bean(RawOutbox.class);
        TransactionTemplate transaction =
                new TransactionTemplate(service.bean(PlatformTransactionManager.class));
        long next = 0;
        while (System.nanoTime() < end) {
            if (written.get() - left.get() > WAITING_AT_MOST) {
                Thread.onSpinWait();
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
                continue;
            }
            long first = next;
            transaction.executeWithoutResult(
                    _ -> {
                        for (long i = first; i < first + TOGETHER; i++) {
                            Sample.Event event =
                                    new Sample.Event(
                                            Sample.key(i % KEYS_EACH * WRITERS + writer),
                                            i / KEYS_EACH + 1,
                                            Sample.event(i * WRITERS + writer, 1).id());
                            outbox.leave(
                                    sample.record(topic, event),
                                    Sample.TYPE,
                                    UUID.fromString(event.id()));
                        }
                    });
            next += TOGETHER;
            written.addAndGet(TOGETHER);
        }
    }
}
