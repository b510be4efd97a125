package clinic.system;

import clinic.journeys.Place;
import clinic.journeys.Unusable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// One whole stack for all tests of a run, of the packaged services, with a sample site and a clock
/// that can be moved. Its data and logs stay in `target/stack`. It ends with this JVM, however that
/// ends.
final class RunningStack {
    private static final Path CHECKOUT =
            Path.of(System.getProperty("clinic.checkout", "..")).toAbsolutePath().normalize();

    /// Where a stack's ports lie, seen from the gateway's.
    private static final int[] OFFSETS = {
        0, 1, 2, 3, 4, 1000, 1001, 1002, 1003, 1004, 1012, 1013, -2647, -5055, -4937, -5000
    };

    private static final class Holder {
        static final RunningStack ONE =
                Boolean.getBoolean("clinic.attach") ? new RunningStack(Place.find()) : start();
    }

    private final Place place;

    private RunningStack(Place place) {
        this.place = place;
    }

    /// The one of this run; with `-Dclinic.attach=true` the demo that is up already.
    static RunningStack get() {
        return Holder.ONE;
    }

    Place place() {
        return place;
    }

    /// The process of one service as the supervisor has noted it.
    ProcessHandle process(String part) {
        try {
            String note = Files.readString(place.home().resolve("run/" + part + ".pid"));
            return ProcessHandle.of(Long.parseLong(note.split(" ", -1)[0])).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningStack start() {
        Path home = CHECKOUT.resolve("system-tests/target/stack");
        var place = new Place(home, freePort());
        try {
            wipe(home);
            Files.createDirectories(home);
            File log = home.resolve("supervisor.log").toFile();
            var builder =
                    new ProcessBuilder(
                            command("up", "--demo", "--quiet", "--tethered", "--record"));
            builder.environment().put("CLINIC_HOME", home.toString());
            builder.environment().put("CLINIC_PORT", Integer.toString(place.port()));
            Process supervisor = builder.redirectErrorStream(true).redirectOutput(log).start();
            while (!Files.exists(home.resolve("run/ready"))) {
                if (!supervisor.isAlive()) {
                    throw new Unusable(
                            "The stack did not come up: " + Files.readString(log.toPath()));
                }
                supervisor.waitFor(Duration.ofMillis(50));
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor)));
            return new RunningStack(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Closing the input is what ends the stack. However this JVM ends, that closes it too.
    private static void stop(Process supervisor) {
        try {
            supervisor.getOutputStream().close();
            supervisor.waitFor(Duration.ofSeconds(25));
        } catch (IOException | InterruptedException _) {
            supervisor.destroy();
        }
    }

    private static List<String> command(String... words) {
        Path built = CHECKOUT.resolve("local-stack/target");
        if (!Files.isDirectory(built.resolve("lib"))) {
            throw new Unusable("The services are not packaged: run ./clinic test");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dclinic.checkout=" + CHECKOUT,
                        "-cp",
                        built
                                + "/local-stack-0.1.0-SNAPSHOT.jar"
                                + File.pathSeparator
                                + built
                                + "/lib/*",
                        "clinic.local.Stack"));
        command.addAll(List.of(words));
        return command;
    }

    /// A base from which every port of a stack is free.
    private static int freePort() {
        while (true) {
            int base = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            if (isFree(base)) {
                return base;
            }
        }
    }

    private static boolean isFree(int base) {
        for (int offset : OFFSETS) {
            try (var socket =
                    new ServerSocket(base + offset, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException _) {
                return false;
            }
        }
        return true;
    }

    private static void wipe(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
