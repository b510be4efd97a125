package clinic.bench;

import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database of its own for one contender.
///
/// @param host always loopback
/// @param schema in which everything lies; also the search path of each connection
public record Database(String host, int port, String name, String schema) {

    public String url() {
        return "jdbc:postgresql://%s:%d/%s?currentSchema=%s,extensions&reWriteBatchedInserts=true"
                .formatted(host, port, name, schema);
    }

    public PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(PostgresServer.SUPERUSER);
        return source;
    }

    /// To be closed by who asked for it.
    public HikariDataSource pool(int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        pool.setUsername(PostgresServer.SUPERUSER);
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }
}
