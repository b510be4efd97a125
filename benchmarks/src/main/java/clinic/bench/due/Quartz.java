package clinic.bench.due;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.bench.Database;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreSupport;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.simpl.SimpleThreadPool;

/// Quartz with its JDBC job store as a member of a cluster: one durable job, a trigger per firing.
///
/// As its documentation advises, triggers are acquired as many at a time as there are threads,
/// within the lock, and the pool has some connections more than there are threads. What is late
/// counts as a misfire only after an hour, so that a backlog is not handled as one.
final class Quartz implements Engine {
    private static final String NAME = "clinic";
    private static final int THREADS = 20;
    private static final String JOB = "bench";
    private static final String TABLES = "tables_postgres.sql";

    private static final String PLAN =
            """
            with planned as (
              insert into qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group,
                next_fire_time, prev_fire_time, priority, trigger_state, trigger_type, start_time, end_time,
                misfire_instr)
              select ?, %s, 'DEFAULT', ?, 'DEFAULT', now.ms - (? - n), -1, 5, 'WAITING', 'SIMPLE',
                now.ms - (? - n), 0, 0
              from generate_series(0, ? - 1) n,
                (select (extract(epoch from now()) * 1000)::bigint) now (ms)
              returning *)
            insert into qrtz_simple_triggers (sched_name, trigger_name, trigger_group, repeat_count,
              repeat_interval, times_triggered)
            select sched_name, trigger_name, trigger_group, 0, 0, 0 from planned
            """;

    /// What a trigger fires; the trigger's name says for whom.
    record Announce(Service service, Tally tally) implements Job {

        @Override
        public void execute(JobExecutionContext job) {
            service.announce(job.getTrigger().getKey().getName());
            tally.count();
        }
    }

    @Override
    public String name() {
        return "quartz";
    }

    @Override
    public void plan(Database database, int count) throws IOException, SchedulerException {
        try (InputStream tables = JobStoreSupport.class.getResourceAsStream(TABLES)) {
            database.jdbc()
                    .sql(new String(Objects.requireNonNull(tables).readAllBytes(), UTF_8))
                    .update();
        }
        Scheduler scheduler = scheduler(database);
        scheduler.addJob(
                JobBuilder.newJob(Announce.class).withIdentity(JOB).storeDurably().build(), true);
        scheduler.shutdown(true);
        database.jdbc()
                .sql(PLAN.formatted(Subjects.sql("n")))
                .param(NAME)
                .param(JOB)
                .param(count)
                .param(count)
                .param(count)
                .update();
    }

    private static Scheduler scheduler(Database database) throws SchedulerException {
        Properties settings = new Properties();
        settings.putAll(
                Map.ofEntries(
                        entry("scheduler.instanceName", NAME),
                        entry("scheduler.instanceId", "AUTO"),
                        entry("scheduler.batchTriggerAcquisitionMaxCount", THREADS),
                        entry("scheduler.skipUpdateCheck", true),
                        entry("threadPool.class", SimpleThreadPool.class.getName()),
                        entry("threadPool.threadCount", THREADS),
                        entry("jobStore.class", JobStoreTX.class.getName()),
                        entry("jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName()),
                        entry("jobStore.isClustered", true),
                        entry("jobStore.acquireTriggersWithinLock", true),
                        entry("jobStore.misfireThreshold", 3_600_000),
                        entry("jobStore.useProperties", true),
                        entry("jobStore.dataSource", "bench"),
                        entry("dataSource.bench.provider", "hikaricp"),
                        entry("dataSource.bench.driver", "org.postgresql.Driver"),
                        entry("dataSource.bench.URL", database.url()),
                        entry("dataSource.bench.user", "postgres"),
                        entry("dataSource.bench.maxConnections", THREADS + 3)));
        return new StdSchedulerFactory(settings).getScheduler();
    }

    private static Map.Entry<String, String> entry(String name, Object value) {
        return Map.entry("org.quartz." + name, value.toString());
    }

    @Override
    public Running start(Database database, Tally tally) throws SchedulerException {
        Service service = Service.announcing(database, THREADS);
        Scheduler scheduler = scheduler(database);
        scheduler.setJobFactory((_, _) -> new Announce(service, tally));
        scheduler.start();
        return new Running() {
            @Override
            public boolean isDone() {
                return database.jdbc()
                        .sql(
                                "select not exists (select from qrtz_triggers)"
                                        + " and not exists (select from qrtz_fired_triggers)")
                        .query(Boolean.class)
                        .single();
            }

            @Override
            public void close() throws SchedulerException {
                scheduler.shutdown(true);
                service.close();
            }
        };
    }
}
