package clinic.checker.gather;

import clinic.checker.evidence.Rows;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The stack's database, read only. Each query has a connection of its own and fetches its rows
/// some at a time.
final class Database {
    private static final int FETCHED_AT_ONCE = 5_000;

    private final Installation installation;

    Database(Installation installation) {
        this.installation = installation;
    }

    /// Makes a value of a row.
    @FunctionalInterface
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /// Takes a row as it is.
    @FunctionalInterface
    interface Scan {
        void take(ResultSet row) throws SQLException;
    }

    /// Trouble with the database, which is no verdict.
    static final class Unreadable extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Unreadable(String sql, SQLException cause) {
            super("cannot read: " + sql, cause);
        }
    }

    /// Asked anew at each look.
    <T> Rows<T> rows(String sql, Mapper<T> mapper) {
        return reader -> scan(sql, row -> reader.accept(mapper.map(row)));
    }

    <T> List<T> list(String sql, Mapper<T> mapper) {
        List<T> all = new ArrayList<>();
        scan(sql, row -> all.add(mapper.map(row)));
        return all;
    }

    void scan(String sql, Scan scan) {
        try (Connection connection =
                DriverManager.getConnection(
                        installation.database(), installation.databaseLogin())) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCHED_AT_ONCE);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        scan.take(rows);
                    }
                }
            }
        } catch (SQLException e) {
            throw new Unreadable(sql, e);
        }
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(timeOrNull(row, column), column);
    }

    static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
