package clinic.chaos;

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
import java.util.stream.IntStream;

/// A stack of its own, of the packaged services, some of them more than once, with the agent in
/// each. It ends with this JVM, however that ends.
///
/// @param checkout where the packaged services are
public record Ground(Path checkout, Place place) {
    private static final String INSTANCES = "booking=2,screening=2,notification=3";

    /// Where a stack's ports lie, seen from the gateway's.
    private static final int[] OFFSETS = {
        0, 1, 2, 3, 4, 21, 22, 23, 43, 1000, 1001, 1002, 1003, 1004, 1012, 1013, 1021, 1022, 1023,
        1043, -2647, -5055, -4937, -5000
    };

    /// What each process is wished to do and has done, in a folder of its name.
    public Path control() {
        return place.home().resolve("control");
    }

    public Parts parts() {
        return new Parts(this);
    }

    /// @param home is wiped first
    public static Ground start(Path checkout, Path home) {
        var ground = new Ground(checkout, new Place(home.toAbsolutePath(), freePort()));
        try {
            wipe(home);
            Files.createDirectories(ground.control());
            File log = home.resolve("supervisor.log").toFile();
            var builder = new ProcessBuilder(ground.command());
            builder.environment().put("CLINIC_HOME", ground.place.home().toString());
            builder.environment().put("CLINIC_PORT", Integer.toString(ground.place.port()));
            Process supervisor = builder.redirectErrorStream(true).redirectOutput(log).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor)));
            while (!Files.exists(home.resolve("run/ready"))) {
                if (!supervisor.isAlive()) {
                    throw new Unusable(
                            "The stack did not come up: " + Files.readString(log.toPath()));
                }
                supervisor.waitFor(Duration.ofMillis(50));
            }
            return ground;
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

    private List<String> command() {
        Path built = checkout.resolve("local-stack/target");
        Path agent = checkout.resolve("system-tests/target/system-tests-0.1.0-SNAPSHOT-agent.jar");
        if (!Files.isDirectory(built.resolve("lib")) || !Files.exists(agent)) {
            throw new Unusable("Not everything is packaged: run ./clinic mvn -DskipTests package");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dclinic.checkout=" + checkout,
                        "-cp",
                        built
                                + "/local-stack-0.1.0-SNAPSHOT.jar"
                                + File.pathSeparator
                                + built
                                + "/lib/*",
                        "clinic.local.Stack"));
        command.addAll(List.of("up", "--demo", "--quiet", "--tethered"));
        command.addAll(List.of("--instances", INSTANCES, "--agent", agent + "=" + control()));
        return command;
    }

    /// A base from which every port of a stack is free.
    private static int freePort() {
        while (true) {
            int base = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            if (IntStream.of(OFFSETS).allMatch(offset -> isFree(base + offset))) {
                return base;
            }
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
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
