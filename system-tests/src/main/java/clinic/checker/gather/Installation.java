package clinic.checker.gather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

/// Where the parts of one stack are.
///
/// @param home the folder with its passwords, its clock and its process notes
/// @param port the gateway's; every other one lies at a fixed distance
public record Installation(Path home, int port) {
    private static final int USUAL_GATEWAY = 8080;
    private static final int USUAL_POSTGRES = 5433;
    private static final int USUAL_KAFKA = 9092;
    private static final int USUAL_MAILBOX = 3080;
    private static final String SUPERUSER = "postgres";

    private int moved(int usual) {
        return usual + port - USUAL_GATEWAY;
    }

    public String kafka() {
        return "127.0.0.1:" + moved(USUAL_KAFKA);
    }

    String mailbox() {
        return "http://127.0.0.1:" + moved(USUAL_MAILBOX);
    }

    String database() {
        return "jdbc:postgresql://127.0.0.1:" + moved(USUAL_POSTGRES) + "/clinic";
    }

    Properties databaseLogin() {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("secrets"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the passwords of the stack cannot be read", e);
        }
        var login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", secrets.getProperty(SUPERUSER, ""));
        login.setProperty("ApplicationName", "checker");
        login.setProperty("connectTimeout", "5");
        // ids travel as 16 bytes from the first row on
        login.setProperty("prepareThreshold", "-1");
        return login;
    }

    /// How far the product's clock is ahead of the wall's.
    Duration ahead() {
        try {
            String text = Files.readString(home.resolve("clock")).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (NoSuchFileException _) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// When the mailbox was started: it forgets all mails when it ends.
    Instant mailboxSince() {
        try {
            String note = Files.readString(home.resolve("run/mailbox.pid")).strip();
            return ProcessHandle.of(Long.parseLong(note.split(" ", -1)[0]))
                    .flatMap(process -> process.info().startInstant())
                    .orElse(Instant.MAX);
        } catch (NoSuchFileException _) {
            return Instant.MAX;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
