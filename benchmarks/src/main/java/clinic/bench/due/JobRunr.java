package clinic.bench.due;

import static org.jobrunr.server.BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration;

import clinic.bench.Database;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.scheduling.JobBuilder;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.JobActivator;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;
import org.jobrunr.utils.mapper.jackson3.Jackson3JsonMapper;

/// JobRunr with its standard settings, which on this Java are virtual threads and 16 workers per
/// core, and with the shortest interval it polls at. Jobs are planned for a time that has come.
final class JobRunr implements Engine {
    private static final int CONNECTIONS = 20;
    private static final Duration POLL = Duration.ofSeconds(5);

    /// One job.
    public record Announce(String subject) implements JobRequest {

        @Override
        public Class<Announcing> getJobRequestHandler() {
            return Announcing.class;
        }
    }

    /// Fires it.
    public record Announcing(Service service, Tally tally) implements JobRequestHandler<Announce> {

        @Override
        public void run(Announce job) {
            service.announce(job.subject());
            tally.count();
        }
    }

    @Override
    public String name() {
        return "jobrunr";
    }

    @Override
    public void plan(Database database, int count) {
        try (HikariDataSource pool = database.pool(2)) {
            PostgresStorageProvider storage = new PostgresStorageProvider(pool);
            storage.setJobMapper(new JobMapper(new Jackson3JsonMapper()));
            JobRequestScheduler scheduler = new JobRequestScheduler(storage);
            Instant now = Instant.now();
            scheduler.create(
                    IntStream.range(0, count)
                            .mapToObj(
                                    n ->
                                            JobBuilder.aJob()
                                                    .scheduleAt(now.minusMillis(count - n))
                                                    .withJobRequest(new Announce(Subjects.of(n)))));
            scheduler.shutdown();
        }
    }

    @Override
    public Running start(Database database, Tally tally) {
        Service service = Service.announcing(database, CONNECTIONS);
        HikariDataSource pool = database.pool(CONNECTIONS);
        Announcing handler = new Announcing(service, tally);
        BackgroundJobServer server =
                org.jobrunr.configuration.JobRunr.configure()
                        .useJsonMapper(new Jackson3JsonMapper())
                        .useStorageProvider(new PostgresStorageProvider(pool))
                        .useJobActivator(activator(handler))
                        .useBackgroundJobServer(
                                usingStandardBackgroundJobServerConfiguration()
                                        .andPollInterval(POLL))
                        .initialize()
                        .getBackgroundJobServer();
        return new Running() {
            @Override
            public boolean isDone() {
                return database.jdbc()
                        .sql(
                                "select not exists (select from jobrunr_jobs where state <> 'SUCCEEDED')")
                        .query(Boolean.class)
                        .single();
            }

            @Override
            public void close() {
                server.stop();
                org.jobrunr.configuration.JobRunr.destroy();
                pool.close();
                service.close();
            }
        };
    }

    private static JobActivator activator(Announcing handler) {
        return new JobActivator() {
            @Override
            public <T> T activateJob(Class<T> type) {
                return type.cast(handler);
            }
        };
    }
}
