package clinic.common.backbone;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Holds the table `heard`, so that whoever writes into it waits until this is closed.
final class Held implements AutoCloseable {
    private final DataSource database;
    private final Connection connection;

    Held(DataSource database) {
        this.database = database;
        try {
            connection = database.getConnection();
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table heard in exclusive mode");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isWaitedFor() {
        return JdbcClient.create(database)
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
