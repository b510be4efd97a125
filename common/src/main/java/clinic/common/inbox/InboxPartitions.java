package clinic.common.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes a partition of the inbox and of the ledger for each of the coming days and drops those
/// whose events can no longer come again. Should it fail, the rows go to the partitions for all
/// other days and nothing is lost.
final class InboxPartitions {
    private static final Logger log = LoggerFactory.getLogger(InboxPartitions.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InboxProperties properties;
    private final List<DayPartitions> tables;
    private volatile @Nullable Thread thread;

    InboxPartitions(
            JdbcClient jdbc, PlatformTransactionManager transactions, InboxProperties properties) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.properties = properties;
        tables =
                List.of(
                        new DayPartitions(jdbc, "inbox", "received_on"),
                        new DayPartitions(jdbc, "applied", "applied_on"));
    }

    void start() {
        maintain();
        Thread started = Thread.ofPlatform().name("inbox-partitions").daemon().unstarted(this::run);
        thread = started;
        started.start();
    }

    void stop() {
        Thread stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.interrupt();
        }
    }

    private void run() {
        while (thread != null) {
            try {
                TimeUnit.NANOSECONDS.sleep(properties.maintenance().toNanos());
                maintain();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// Both in one go; instances take turns.
    void maintain() {
        try {
            transaction.executeWithoutResult(_ -> makeAndDrop());
        } catch (DataAccessException | TransactionException e) {
            log.warn("The inbox's partitions could not be seen to: {}", Failures.describe(e));
        }
    }

    private void makeAndDrop() {
        jdbc.sql("set local lock_timeout = '2s'").update();
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtext('clinic.inbox.' || current_schema()))::text")
                .query(String.class)
                .single();
        LocalDate today = jdbc.sql("select current_date").query(LocalDate.class).single();
        LocalDate oldest = today.minusDays(properties.retention().toDays());
        tables.forEach(table -> table.maintain(today, properties.daysAhead(), oldest));
        forgetLetters();
    }

    private void forgetLetters() {
        long seconds = properties.settledLetters().toSeconds();
        jdbc.sql("delete from dead_letter where settled_at < now() - make_interval(secs => ?)")
                .param(seconds)
                .update();
        jdbc.sql("delete from dead_letter_audit where at < now() - make_interval(secs => ?)")
                .param(seconds)
                .update();
    }
}
