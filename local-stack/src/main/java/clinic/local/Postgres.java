package clinic.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// PostgreSQL with a data folder that stays. It refuses to run as root, so root runs it in a user
/// namespace of its own.
final class Postgres {
    static final String NAME = "postgres";
    static final String SUPERUSER = "postgres";

    /// Ends connections that are still open; `TERM` would wait for them.
    static final String STOP_SIGNAL = "INT";

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;

    Postgres(Home home, Ports ports, Secrets secrets) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
    }

    /// Makes the data folder where there is none.
    Part prepared() {
        Path programs = PostgresBinaries.unpacked(home).resolve("bin");
        if (!Files.exists(home.postgres().resolve("PG_VERSION"))) {
            initialise(programs);
        }
        var command = new ArrayList<>(asNobody());
        command.addAll(
                List.of(programs.resolve("postgres").toString(), "-D", home.postgres().toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Part(
                NAME,
                "127.0.0.1:" + ports.postgres(),
                command,
                Map.of(),
                home.dir(),
                Schemas.readiness(ports, secrets),
                STOP_SIGNAL);
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("port", Integer.toString(ports.postgres())),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("shared_buffers", "32MB"),
                Map.entry("max_connections", "150"),
                Map.entry("max_wal_size", "256MB"),
                Map.entry("jit", "off"),
                Map.entry("io_method", "sync"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("max_prepared_transactions", "0"));
    }

    private void initialise(Path programs) {
        try {
            // what an interrupted first start has left
            deleteTree(home.postgres());
            Path password = Files.createTempFile(home.dir(), "initdb", "");
            Files.writeString(password, secrets.of(SUPERUSER));
            var command = new ArrayList<>(asNobody());
            command.addAll(
                    List.of(
                            programs.resolve("initdb").toString(),
                            "--pgdata=" + home.postgres(),
                            "--username=" + SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-instructions"));
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(home.log("postgres").toFile())
                            .start();
            int exit = process.waitFor();
            Files.delete(password);
            if (exit != 0) {
                throw new Trouble(
                        "PostgreSQL cannot make its data folder.", "See " + home.log("postgres"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> asNobody() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        try {
            if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0) {
                return List.of("unshare", "-U");
            }
        } catch (IOException _) {
            // said below
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new Trouble(
                "PostgreSQL refuses to run as root, and this system allows no user namespaces.",
                "Run ./clinic as an ordinary user.");
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
