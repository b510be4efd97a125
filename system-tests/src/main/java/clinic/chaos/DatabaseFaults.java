package clinic.chaos;

import clinic.journeys.Pause;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// What is done to connections and transactions.
final class DatabaseFaults {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ENOUGH = 5; // statements
    private static final List<String> GROWING = List.of("inbox", "outbox", "applied");
    private static final String FULL_DISK =
            """
            create or replace function public.full_disk() returns trigger language plpgsql as
            $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$
            """;
    private static final String OTHERS =
            " from pg_stat_activity where pid <> pg_backend_pid() and application_name <> 'chaos'"
                    + " and backend_type = 'client backend' and (usename = ? or ? = '')";

    private final Database database;
    private final Passersby passersby;

    DatabaseFaults(Database database, Passersby passersby) {
        this.database = database;
        this.passersby = passersby;
    }

    /// @param role empty for all
    String cut(String role) throws SQLException {
        int cut = database.texts("select pg_terminate_backend(pid)" + OTHERS, role, role).size();
        return cut + " connections cut";
    }

    /// Cancels what is going on, until a few statements were hit.
    String cancel(String role) throws SQLException {
        var cancelled = new AtomicInteger();
        try (Connection connection = database.open()) {
            passersby.until(
                    () -> cancelled.addAndGet(cancelled(connection, role)) >= ENOUGH, PATIENCE);
        }
        if (cancelled.get() == 0) {
            throw new IllegalStateException("nothing went on that could be cancelled");
        }
        return cancelled + " statements cancelled";
    }

    private static int cancelled(Connection connection, String role) {
        try {
            return Database.texts(
                            connection,
                            "select pg_cancel_backend(pid)" + OTHERS + " and state = 'active'",
                            role,
                            role)
                    .size();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The database says that its disk is full, as soon as a service wants to note that something
    /// has arrived or to announce something.
    String full(String schema, Duration length) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '5s'");
            statement.execute(FULL_DISK);
            for (String table : GROWING) {
                statement.execute(
                        "create or replace trigger full_disk before insert on "
                                + schema
                                + "."
                                + table
                                + " execute function public.full_disk()");
            }
        }
        Pause.of(length);
        roomAgain(schema);
        return "no room for %s for %d s".formatted(schema, length.toSeconds());
    }

    void roomAgain(String schema) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (String table : GROWING) {
                statement.execute("drop trigger if exists full_disk on " + schema + "." + table);
            }
        }
    }

    /// Its row gets an early number and is committed late.
    String held(String schema, Duration length) throws SQLException {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            Synthetic.contacts(connection, schema, 1);
            Pause.of(length);
            connection.commit();
        }
        return "a transaction was open for " + length.toSeconds() + " s";
    }

    /// Takes a table, lets the service come to wait for it, and then wants what the service has.
    /// The service finds out first, as this connection does not look.
    String deadlock(String schema) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set deadlock_timeout = '60s'");
            statement.execute("lock table " + schema + ".inbox in exclusive mode");
            if (!passersby.until(() -> someoneWaits(connection, schema), PATIENCE)) {
                throw new IllegalStateException("nobody came to be locked out");
            }
            statement.execute("lock table " + schema + ".inbox_position in exclusive mode");
            connection.rollback();
            return "a service has lost a deadlock";
        }
    }

    private static boolean someoneWaits(Connection connection, String schema) {
        try {
            return !Database.texts(
                            connection,
                            "select 1 from pg_locks where not granted and relation in (select inhrelid from pg_inherits"
                                    + " where inhparent = (?||'.inbox')::regclass union select (?||'.inbox')::regclass)",
                            schema,
                            schema)
                    .isEmpty();
        } catch (SQLException _) {
            return false;
        }
    }
}
