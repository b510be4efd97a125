package clinic.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/// Finds out before anything starts what would stop it, and says it in one line.
final class Preflight {
    private static final long NEEDED_BYTES = 700L * 1024 * 1024;

    private final Home home;
    private final Ports ports;
    private final Instances instances;

    Preflight(Home home, Ports ports, Instances instances) {
        this.home = home;
        this.ports = ports;
        this.instances = instances;
    }

    void check() {
        built();
        disk();
        dataVersion();
        ports.all().forEach(Preflight::free);
        instances
                .extra(ports)
                .forEach(
                        (name, port) -> {
                            free(port, name);
                            free(ports.management(port), name + "'s health");
                        });
    }

    private void built() {
        if (!Files.isDirectory(home.lib())) {
            throw Home.notBuilt("local-stack");
        }
        for (String module : Services.MODULES.values()) {
            if (!Files.exists(home.jar(module))) {
                throw Home.notBuilt(module);
            }
        }
    }

    private void disk() {
        try {
            long free = Files.getFileStore(home.dir()).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new Trouble(
                        "Only "
                                + free / 1_048_576
                                + " MB are free on the disk of "
                                + home.dir()
                                + ".",
                        "Free up to 700 MB, or name a folder on another disk with CLINIC_HOME.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dataVersion() {
        Path file = home.postgres().resolve("PG_VERSION");
        try {
            String version =
                    Files.exists(file) ? Files.readString(file).strip() : PostgresBinaries.MAJOR;
            if (!version.equals(PostgresBinaries.MAJOR)) {
                throw new Trouble(
                        home.postgres()
                                + " was written by PostgreSQL "
                                + version
                                + ", this is "
                                + PostgresBinaries.MAJOR
                                + ".",
                        "Start over with ./clinic reset, or name another folder with CLINIC_HOME.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void free(int port, String user) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
        } catch (IOException e) {
            throw new Trouble(
                    "Port " + port + " (" + user + ") is in use.",
                    "Stop who uses it, or move all ports with CLINIC_PORT, as CLINIC_PORT=18080 ./clinic up",
                    e);
        }
    }
}
