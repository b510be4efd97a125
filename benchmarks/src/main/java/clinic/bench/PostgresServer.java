package clinic.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A real PostgreSQL that keeps its promises: fsync and synchronous_commit are on, as they are in
/// the clinic. Its data lie on the disk, not in memory.
public final class PostgresServer implements AutoCloseable {
    static final String SUPERUSER = "postgres";
    private static final int LARGEST_POOL = 200;
    private static final String LOG = "postgres";

    private final EmbeddedPostgres running;
    private final Path data;
    private final AtomicInteger next = new AtomicInteger();

    PostgresServer(Path folder) throws IOException {
        data = folder.resolve("postgres");
        running =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(true)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("wal_level", "logical")
                        .setServerConfig("max_wal_size", "8GB")
                        .setServerConfig("checkpoint_timeout", "30min")
                        .setServerConfig("shared_buffers", "1GB")
                        .setServerConfig("jit", "off")
                        .setServerConfig("timezone", "UTC")
                        .setServerConfig("logging_collector", "on")
                        .setServerConfig("log_destination", "jsonlog")
                        .setServerConfig("log_directory", "log")
                        .setServerConfig("log_filename", LOG)
                        .setServerConfig("max_connections", Integer.toString(LARGEST_POOL))
                        .start();
    }

    /// A new database with an empty schema and the extensions the services use.
    public Database empty(String schema) {
        String name = "bench" + next.incrementAndGet();
        JdbcClient.create(running.getPostgresDatabase()).sql("create database " + name).update();
        Database database = new Database("127.0.0.1", running.getPort(), name, schema);
        JdbcClient jdbc = database.jdbc();
        jdbc.sql("create schema " + schema).update();
        jdbc.sql("create schema extensions").update();
        jdbc.sql("create extension btree_gist schema extensions").update();
        jdbc.sql("create extension pg_trgm schema extensions").update();
        return database;
    }

    /// A new database in which the backbone's migrations have run.
    public Database withBackbone(String schema) {
        Database database = empty(schema);
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/backbone")
                .defaultSchema(schema)
                .outOfOrder(true)
                .load()
                .migrate();
        return database;
    }

    /// A new database with all that is in another one, to which nobody may be connected.
    public Database copy(Database original) {
        String name = "bench" + next.incrementAndGet();
        JdbcClient.create(running.getPostgresDatabase())
                .sql("create database %s template %s".formatted(name, original.name()))
                .update();
        return new Database(original.host(), original.port(), name, original.schema());
    }

    /// Whether the statements of all sessions are logged, with their parameters. A change reaches
    /// a session before its next statement.
    public void logStatements(boolean yes) {
        JdbcClient jdbc = JdbcClient.create(running.getPostgresDatabase());
        jdbc.sql("alter system set log_statement = '%s'".formatted(yes ? "all" : "none")).update();
        jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
        jdbc.sql("select pg_sleep(0.2)").query((_, _) -> true).single();
    }

    /// What the server logs, one JSON object per line.
    public Path log() {
        return data.resolve("log").resolve(LOG + ".json");
    }

    public void drop(Database database) {
        JdbcClient.create(running.getPostgresDatabase())
                .sql("drop database if exists %s with (force)".formatted(database.name()))
                .update();
    }

    List<Long> pids() throws IOException {
        return List.of(
                Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst()));
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
