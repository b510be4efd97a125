package clinic.common.duework;

import clinic.common.duework.DueRows.Row;
import clinic.common.id.Ids;
import clinic.common.inbox.Failures;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/// Fires what is due, oldest first, a chunk in one transaction. Where one fails, the chunk is
/// undone and what came before it is fired without it; then it comes alone, and its failure is its
/// own. Tests call it instead of waiting.
public final class DueRound {
    private static final Logger log = LoggerFactory.getLogger(DueRound.class);
    private static final Fired AGAIN = new Fired(0, true);

    private final DueRows rows;
    private final Map<String, DueAction> actions;
    private final Clock clock;
    private final Ids ids;
    private final DueWorkProperties properties;
    private final MeterRegistry meters;
    private final TransactionTemplate transaction;
    private final ChunkSize size;
    private final LookBack lookBack;
    private final Resting resting;

    DueRound(
            DueRows rows,
            List<DueAction> actions,
            Clock clock,
            Ids ids,
            DueWorkProperties properties,
            MeterRegistry meters,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.actions =
                actions.stream().collect(Collectors.toMap(DueAction::kind, Function.identity()));
        this.clock = clock;
        this.ids = ids;
        this.properties = properties;
        this.meters = meters;
        transaction = new TransactionTemplate(transactions);
        size = new ChunkSize(properties.chunk());
        lookBack = new LookBack(properties, System::nanoTime);
        resting = new Resting(properties, System::nanoTime);
    }

    /// Fires all that is due now, and what becomes due by it.
    ///
    /// @return how much was fired or has failed
    public int fireAll() {
        int all = 0;
        Fired some;
        do {
            lookBack.whole();
            some = fireSome();
            all += some.ended();
        } while (some.more() || some.ended() > 0);
        return all;
    }

    /// Fires one chunk in one transaction. An instance does so one at a time.
    synchronized Fired fireSome() {
        Instant now = clock.instant();
        Firing firing = new Firing(rows, actions, ids);
        try {
            transaction.executeWithoutResult(
                    _ ->
                            firing.of(
                                    rows.claim(lookBack.next(), now, size.next(), resting.now()),
                                    timeIsUp()));
        } catch (Superseded changed) {
            log.debug("Due work of {} was changed by another meanwhile", changed.subjects());
            changed.subjects().forEach(resting::rest);
            lookBack.whole();
            return AGAIN;
        } catch (RuntimeException failure) {
            lookBack.whole();
            return afterFailure(firing, origin(failure), now);
        }
        return afterCommit(firing, now);
    }

    private BooleanSupplier timeIsUp() {
        long began = System.nanoTime();
        return () -> System.nanoTime() - began > properties.chunkTime().toNanos();
    }

    private Fired afterCommit(Firing firing, Instant now) {
        int fired = firing.done();
        firing.last().ifPresent(last -> lookBack.firedUpTo(last.tryAt(), now));
        Instant committed = clock.instant();
        for (Due due : firing.fired()) {
            meters.timer("clinic.due.lateness", "kind", due.kind())
                    .record(Duration.between(due.dueAt(), committed));
        }
        if (fired < firing.claimed()) {
            size.shrinkTo(fired);
            return new Fired(fired, true);
        }
        boolean full = fired == size.next();
        if (full) {
            size.grow();
        }
        return new Fired(fired, full);
    }

    /// Where the connection is lost not even the rollback succeeds, and hides what happened before.
    private static RuntimeException origin(RuntimeException failure) {
        return failure instanceof TransactionSystemException hiding
                        && hiding.getApplicationException() instanceof RuntimeException hidden
                ? hidden
                : failure;
    }

    private Fired afterFailure(Firing firing, RuntimeException failure, Instant now) {
        boolean contended = Contention.isCauseOf(failure);
        if (firing.claimed() == 0 || (Failures.isTransient(failure) && !contended)) {
            throw failure;
        }
        Optional<Row> suspect = firing.suspect();
        if (contended && suspect.isPresent()) {
            Due due = suspect.get().due();
            resting.rest(due.subject());
            log.info("{} of {} gives way to another", due.kind(), due.subject());
            return AGAIN;
        }
        if (suspect.isPresent() && firing.isAlone()) {
            failed(suspect.get(), failure, now);
            return new Fired(1, true);
        }
        size.shrinkTo(firing.withoutSuspect());
        return AGAIN;
    }

    private void failed(Row row, RuntimeException failure, Instant now) {
        Due due = row.due();
        String error = Failures.describe(failure);
        int failures = row.failures() + 1;
        boolean last = failures >= properties.attempts();
        Instant nextTry = now.plus(properties.retry(failures));
        Boolean noted =
                transaction.execute(
                        _ -> last ? rows.park(row, error) : rows.postpone(row, nextTry, error));
        if (!Boolean.TRUE.equals(noted)) {
            resting.rest(due.subject());
        } else if (last) {
            log.error("{} of {} is given up: {}", due.kind(), due.subject(), error);
        } else {
            log.warn("{} of {} is tried again later: {}", due.kind(), due.subject(), error);
        }
    }

    /// How long to wait before looking again.
    Duration untilNext() {
        Instant now = clock.instant();
        return rows.next(now)
                .map(next -> Duration.between(now, next))
                .filter(wait -> wait.compareTo(properties.idlePoll()) < 0)
                .orElse(properties.idlePoll());
    }
}
