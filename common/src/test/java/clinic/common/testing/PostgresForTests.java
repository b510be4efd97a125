package clinic.common.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/// One real PostgreSQL per JVM, and a fresh database per call, so that tests share nothing.
public final class PostgresForTests {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private PostgresForTests() {}

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("shared_buffers", "64MB")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// A fresh database with this schema and the extensions, and nothing in it.
    public static TestDatabase empty(String schema) {
        String name = "t" + NEXT.incrementAndGet();
        JdbcClient server = JdbcClient.create(Server.RUNNING.getPostgresDatabase());
        server.sql("create database " + name).update();
        TestDatabase database =
                new TestDatabase(
                        "jdbc:postgresql://localhost:%d/%s?currentSchema=%s,extensions"
                                .formatted(Server.RUNNING.getPort(), name, schema),
                        schema);
        JdbcClient fresh = JdbcClient.create(database.dataSource());
        fresh.sql("create schema " + schema).update();
        fresh.sql("create schema extensions").update();
        fresh.sql("create extension btree_gist schema extensions").update();
        fresh.sql("create extension pg_trgm schema extensions").update();
        return database;
    }

    /// A fresh database in which the backbone's and the module's migrations have run.
    public static TestDatabase migrated(String schema) {
        TestDatabase database = empty(schema);
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/backbone", "classpath:db/migration")
                .defaultSchema(schema)
                .outOfOrder(true)
                .load()
                .migrate();
        return database;
    }

    /// Gives a Spring test a fresh database; Boot runs the migrations itself.
    public static TestDatabase forSpring(DynamicPropertyRegistry properties, String schema) {
        TestDatabase database = empty(schema);
        properties.add("spring.datasource.url", database::url);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
        return database;
    }

    /// Where a fresh database is.
    ///
    /// @param url with the search path in it
    public record TestDatabase(String url, String schema) {

        public PGSimpleDataSource dataSource() {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setUser("postgres");
            return source;
        }

        public JdbcClient jdbc() {
            return JdbcClient.create(dataSource());
        }
    }
}
