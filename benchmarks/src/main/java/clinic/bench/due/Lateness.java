package clinic.bench.due;

import clinic.bench.Bench;
import clinic.bench.Contender;
import clinic.bench.Database;
import clinic.bench.Measure;
import clinic.common.duework.DueWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// How late work fires that comes due at a steady rate while more is being planned: from its due
/// time to the commit of its effect, the 99th percentile in milliseconds.
record Lateness(Bench bench, Duration length) implements Contender {
    private static final int PER_SECOND = 200;
    private static final int PLANNED_AT_ONCE = 20;
    private static final Duration AHEAD = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "lateness p99";
    }

    @Override
    public Measure round() throws Exception {
        Database database = bench.postgres().withBackbone("booking");
        List<Duration> late = Collections.synchronizedList(new ArrayList<>());
        Clock clock = Clock.systemUTC();
        try (Service service =
                Service.firing(
                        database,
                        (due, outbox) -> {
                            Service.announce(outbox, due.subject());
                            TransactionSynchronizationManager.registerSynchronization(
                                    new TransactionSynchronization() {
                                        @Override
                                        public void afterCommit() {
                                            late.add(
                                                    Duration.between(due.dueAt(), clock.instant()));
                                        }
                                    });
                        })) {
            int lots = (int) (length.toMillis() * PER_SECOND / 1_000 / PLANNED_AT_ONCE);
            int count = lots * PLANNED_AT_ONCE;
            plan(service, clock, count);
            long deadline = System.nanoTime() + AHEAD.plus(PATIENCE).toNanos();
            while (late.size() < count && System.nanoTime() < deadline) {
                Thread.sleep(Duration.ofMillis(50));
            }
            if (late.size() != count) {
                throw new IllegalStateException(
                        "%d of %d have fired".formatted(late.size(), count));
            }
        } finally {
            bench.postgres().drop(database);
        }
        List<Duration> sorted = late.stream().sorted().toList();
        return Measure.of(sorted.get(sorted.size() * 99 / 100).toNanos() / 1e6);
    }

    /// Some in one transaction, well before they are due.
    private static void plan(Service service, Clock clock, int count) {
        DueWork work = service.bean(DueWork.class);
        Instant began = clock.instant();
        for (int first = 0; first < count; first += PLANNED_AT_ONCE) {
            int from = first;
            LockSupport.parkNanos(Duration.between(clock.instant(), at(began, from)).toNanos());
            service.transaction()
                    .executeWithoutResult(
                            _ -> {
                                for (int n = from; n < from + PLANNED_AT_ONCE; n++) {
                                    Instant due = at(began, n).plus(AHEAD);
                                    work.set(Subjects.of(n), Service.KIND, due);
                                }
                            });
            if (clock.instant().isAfter(at(began, from).plus(AHEAD))) {
                throw new IllegalStateException("planned when it was late already");
            }
        }
    }

    private static Instant at(Instant began, int n) {
        return began.plusNanos(n * 1_000_000_000L / PER_SECOND);
    }
}
