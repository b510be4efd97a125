package clinic.common.inbox;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

/// Makes a partition of the inbox for each of the coming days and drops those whose events can no
/// longer come again. Should it fail, the ids go to the partition `inbox_other` and nothing is
/// lost.
final class InboxPartitions {
    private static final Logger log = LoggerFactory.getLogger(InboxPartitions.class);
    private static final String NAME = "inbox_";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InboxProperties properties;
    private volatile @Nullable Thread thread;

    InboxPartitions(
            JdbcClient jdbc, PlatformTransactionManager transactions, InboxProperties properties) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.properties = properties;
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
        List<String> present =
                jdbc.sql(
                                "select child.relname from pg_inherits join pg_class child on child.oid = inhrelid"
                                        + " where inhparent = 'inbox'::regclass")
                        .query(String.class)
                        .list();
        for (int ahead = 0; ahead <= properties.daysAhead(); ahead++) {
            LocalDate day = today.plusDays(ahead);
            if (!present.contains(NAME + DAY.format(day)) && !strays(day)) {
                jdbc.sql(
                                "create table %s partition of inbox for values from ('%s') to ('%s')"
                                        .formatted(NAME + DAY.format(day), day, day.plusDays(1)))
                        .update();
            }
        }
        LocalDate oldest = today.minusDays(properties.retention().toDays());
        present.stream()
                .filter(name -> name.matches(NAME + "\\d{8}"))
                .filter(
                        name ->
                                LocalDate.parse(name.substring(NAME.length()), DAY)
                                        .isBefore(oldest))
                .forEach(name -> jdbc.sql("drop table " + name).update());
        jdbc.sql("delete from inbox_other where received_on < ?").param(oldest).update();
        forgetLetters();
    }

    /// Whether ids of that day went to the partition for all others; then it keeps the day.
    private boolean strays(LocalDate day) {
        return jdbc.sql("select exists (select from inbox_other where received_on = ?)")
                .param(day)
                .query(Boolean.class)
                .single();
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
