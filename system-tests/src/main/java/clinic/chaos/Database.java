package clinic.chaos;

import clinic.journeys.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// The stack's database as its superuser sees it.
public final class Database {
    static final List<String> SCHEMAS =
            List.of("booking", "screening", "notification", "ops", "gateway");
    private static final int USUAL_GATEWAY = 8080;
    private static final int USUAL_PORT = 5433;

    private final Place place;

    public Database(Place place) {
        this.place = place;
    }

    /// @return to be closed by the caller
    Connection open() throws SQLException {
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", password());
        login.setProperty("ApplicationName", "chaos");
        login.setProperty("connectTimeout", "3"); // s
        login.setProperty("socketTimeout", "240"); // s
        int port = place.port() - USUAL_GATEWAY + USUAL_PORT;
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/clinic", login);
    }

    private String password() {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(place.home().resolve("secrets"))) {
            secrets.load(reader);
            return secrets.getProperty("postgres", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asks once, on a connection of its own.
    ///
    /// @return the rows' first columns as text
    List<String> texts(String query, Object... values) throws SQLException {
        try (Connection connection = open()) {
            return texts(connection, query, values);
        }
    }

    static List<String> texts(Connection connection, String query, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(String.valueOf(rows.getString(1)));
                }
            }
            return found;
        }
    }

    long number(String query, Object... values) throws SQLException {
        return Long.parseLong(texts(query, values).getFirst());
    }
}
