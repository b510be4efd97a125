package clinic.bench.due;

import clinic.bench.Database;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;

/// db-scheduler with lock-and-fetch. A job is deleted in a transaction of its own after its handler
/// has returned; the handler's work is another transaction.
///
/// Its documentation advises for high throughput to fetch when fewer than 1.0 times the threads
/// wait and up to 4.0 times the threads. More threads than this gave no more here.
final class DbScheduler implements Engine {
    private static final int THREADS = 20;

    /// As in its own `postgresql_tables.sql`, without the index for priorities, which are not used.
    private static final String TABLE =
            """
            create table scheduled_tasks (
              task_name text not null, task_instance text not null, task_data bytea,
              execution_time timestamptz not null, picked boolean not null, picked_by text,
              last_success timestamptz, last_failure timestamptz, consecutive_failures int,
              last_heartbeat timestamptz, version bigint not null, priority smallint,
              primary key (task_name, task_instance));
            create index execution_time_idx on scheduled_tasks (execution_time);
            create index last_heartbeat_idx on scheduled_tasks (last_heartbeat)
            """;

    private static final String PLAN =
            """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            select ?, %s, now() - (? - n) * interval '1 ms', false, 1 from generate_series(0, ? - 1) n
            """;

    @Override
    public String name() {
        return "db-scheduler";
    }

    @Override
    public void plan(Database database, int count) {
        database.jdbc().sql(TABLE).update();
        database.jdbc()
                .sql(PLAN.formatted(Subjects.sql("n")))
                .param(Service.KIND)
                .param(count)
                .param(count)
                .update();
    }

    @Override
    public Running start(Database database, Tally tally) {
        Service service = Service.announcing(database, THREADS + 5);
        OneTimeTask<Void> task =
                Tasks.oneTime(Service.KIND)
                        .execute(
                                (job, _) -> {
                                    service.announce(job.getId());
                                    tally.count();
                                });
        Scheduler scheduler =
                Scheduler.create(service.dataSource(), task)
                        .threads(THREADS)
                        .pollUsingLockAndFetch(1.0, 4.0)
                        .pollingInterval(Duration.ofSeconds(1))
                        .build();
        scheduler.start();
        return new Running() {
            @Override
            public boolean isDone() {
                return database.jdbc()
                        .sql("select not exists (select from scheduled_tasks)")
                        .query(Boolean.class)
                        .single();
            }

            @Override
            public void close() {
                scheduler.stop();
                service.close();
            }
        };
    }
}
