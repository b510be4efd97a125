package clinic.common.duework;

import clinic.common.id.Ids;
import clinic.common.inbox.Failures;
import clinic.common.outbox.Causation;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Fires what is due, oldest first. Tests call it instead of waiting.
public final class DueRound {
    private static final Logger log = LoggerFactory.getLogger(DueRound.class);

    private final DueRows rows;
    private final JdbcDueWork work;
    private final Map<String, DueAction> actions;
    private final Clock clock;
    private final Ids ids;
    private final DueWorkProperties properties;
    private final MeterRegistry meters;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    DueRound(
            DueRows rows,
            JdbcDueWork work,
            List<DueAction> actions,
            Clock clock,
            Ids ids,
            DueWorkProperties properties,
            MeterRegistry meters,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.work = work;
        this.actions =
                actions.stream().collect(Collectors.toMap(DueAction::kind, Function.identity()));
        this.clock = clock;
        this.ids = ids;
        this.properties = properties;
        this.meters = meters;
        transaction = new TransactionTemplate(transactions);
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// Fires all that is due now, and what becomes due by it.
    ///
    /// @return how much was looked at
    public int fireAll() {
        int all = 0;
        int some = fireSome();
        while (some > 0) {
            all += some;
            some = fireSome();
        }
        return all;
    }

    /// Fires one chunk in one transaction.
    ///
    /// @return how much was looked at; 0 where nothing is due or others are at it
    int fireSome() {
        Instant now = clock.instant();
        Integer looked =
                transaction.execute(
                        _ -> {
                            List<DueRows.Row> claimed = rows.claim(now, properties.chunk());
                            claimed.forEach(row -> fire(row, now));
                            return claimed.size();
                        });
        return looked == null ? 0 : looked;
    }

    private void fire(DueRows.Row row, Instant now) {
        Due due = row.due();
        if (!rows.isStillThere(due)) {
            return;
        }
        try {
            savepoint.executeWithoutResult(_ -> fireAndDelete(due));
            Duration late = Duration.between(due.dueAt(), now);
            meters.timer("clinic.due.lateness", "kind", due.kind()).record(late);
        } catch (Superseded _) {
            log.debug("{} of {} was moved or dropped meanwhile", due.kind(), due.subject());
        } catch (RuntimeException failure) {
            if (Failures.isTransient(failure)) {
                throw failure;
            }
            failed(due, row.failures() + 1, Failures.describe(failure), now);
        }
    }

    private void fireAndDelete(Due due) {
        @Nullable DueAction action = actions.get(due.kind());
        if (action == null) {
            throw new IllegalStateException("nobody fires " + due.kind());
        }
        Firing firing = new Firing(due);
        new Causation(ids.next(), null, null).during(() -> firing.of(action));
        if (!firing.changedItself()) {
            // After the action, so that locks are taken in the order in which commands take them.
            work.delete(due);
        }
    }

    private void failed(Due due, int failures, String error, Instant now) {
        if (failures >= properties.attempts()) {
            rows.park(due, failures, error);
            log.error("{} of {} is given up: {}", due.kind(), due.subject(), error);
        } else {
            rows.postpone(due, failures, now.plus(properties.retry(failures)), error);
            log.warn("{} of {} is tried again later: {}", due.kind(), due.subject(), error);
        }
    }
}
