package clinic.common.outbox;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;

/// Opens connections that are kept for long and must not be taken from the pool.
@FunctionalInterface
interface Connections {

    Connection open() throws SQLException;

    /// Connections to where the data source leads, past its pool.
    static Connections besides(DataSource source) throws SQLException {
        if (!source.isWrapperFor(HikariDataSource.class)) {
            return source::getConnection;
        }
        HikariDataSource pool = source.unwrap(HikariDataSource.class);
        return () -> {
            Properties properties = new Properties();
            properties.putAll(pool.getDataSourceProperties());
            properties.replaceAll((_, value) -> value.toString());
            put(properties, "user", pool.getUsername());
            put(properties, "password", pool.getPassword());
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("connectTimeout", "5"); // s
            properties.setProperty("socketTimeout", "30"); // s
            Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), properties);
            if (pool.getSchema() != null) {
                connection.setSchema(pool.getSchema());
            }
            if (pool.getConnectionInitSql() != null) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(pool.getConnectionInitSql());
                }
            }
            return connection;
        };
    }

    private static void put(
            Properties properties, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
