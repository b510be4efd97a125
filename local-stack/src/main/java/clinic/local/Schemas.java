package clinic.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// One database, and in it a schema per service that only the service's own role can enter.
final class Schemas {
    static final String DATABASE = "clinic";
    static final List<String> SERVICES =
            List.of("booking", "screening", "notification", "ops", "gateway");
    private static final String SHARED = "extensions";

    private final Ports ports;
    private final Secrets secrets;

    Schemas(Ports ports, Secrets secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    static String url(Ports ports, String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
    }

    static Part.Readiness readiness(Ports ports, Secrets secrets) {
        return () -> {
            try (Connection connection = connect(ports, secrets, "postgres")) {
                return connection.isValid(2) ? null : "connections are not valid";
            } catch (SQLException e) {
                return String.valueOf(e.getMessage());
            }
        };
    }

    /// Can be repeated: what is there stays, passwords are set to those in the secrets.
    void ensure() {
        try {
            try (Connection connection = connect(ports, secrets, "postgres");
                    Statement statement = connection.createStatement()) {
                if (!there(statement, "pg_database where datname = '" + DATABASE + "'")) {
                    statement.execute("create database " + DATABASE);
                }
            }
            try (Connection connection = connect(ports, secrets, DATABASE);
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                shared(statement);
                for (String service : SERVICES) {
                    schema(statement, service);
                }
                connection.commit();
            }
        } catch (SQLException e) {
            throw new Trouble(
                    "Cannot prepare the database: " + e.getMessage() + ".",
                    "Start over with ./clinic reset, which wipes all data.",
                    e);
        }
    }

    private static void shared(Statement statement) throws SQLException {
        statement.execute("revoke all on schema public from public");
        statement.execute("revoke all on database " + DATABASE + " from public");
        statement.execute("create schema if not exists " + SHARED);
        statement.execute("grant usage on schema " + SHARED + " to public");
        statement.execute("create extension if not exists btree_gist schema " + SHARED);
        statement.execute("create extension if not exists pg_trgm schema " + SHARED);
    }

    private void schema(Statement statement, String service) throws SQLException {
        if (!there(statement, "pg_roles where rolname = '" + service + "'")) {
            statement.execute("create role " + service);
        }
        statement.execute(
                "alter role " + service + " login password '" + secrets.of(service) + "'");
        statement.execute("grant connect on database " + DATABASE + " to " + service);
        statement.execute("create schema if not exists " + service + " authorization " + service);
        statement.execute(
                "alter role " + service + " set search_path = " + service + ", " + SHARED);
    }

    private static boolean there(Statement statement, String what) throws SQLException {
        try (var found = statement.executeQuery("select 1 from " + what)) {
            return found.next();
        }
    }

    private static Connection connect(Ports ports, Secrets secrets, String database)
            throws SQLException {
        DriverManager.setLoginTimeout(3);
        return DriverManager.getConnection(
                url(ports, database), Postgres.SUPERUSER, secrets.of(Postgres.SUPERUSER));
    }
}
