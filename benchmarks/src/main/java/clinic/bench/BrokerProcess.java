package clinic.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/// The stack's own broker in a process of its own, with a JVM tuned for work, not for a small
/// footprint.
public final class BrokerProcess implements AutoCloseable {
    private static final Duration COMES_WITHIN = Duration.ofSeconds(60);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final Path folder;
    private final Process process;
    private final OwnProcess own;
    private final String address;

    /// @param checkout where the modules lie, built
    BrokerProcess(Path checkout, Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        int port = Ports.free();
        address = "127.0.0.1:" + port;
        Files.createDirectories(folder);
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-cp",
                                classPath(checkout.resolve("local-stack/target")),
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                "clinic.local.Broker",
                                folder.resolve("kafka").toString(),
                                Integer.toString(port),
                                Integer.toString(Ports.free()))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("kafka.log").toFile())
                        .start();
        own = new OwnProcess(process, STOPS_WITHIN);
        own.awaitPort(port, COMES_WITHIN, "the broker");
    }

    /// What brings its own copies of libraries stays away.
    private static String classPath(Path target) throws IOException {
        try (var jars = Files.list(target.resolve("lib"))) {
            return jars.map(Path::toString)
                            .filter(jar -> !jar.contains("greenmail"))
                            .sorted()
                            .collect(Collectors.joining(File.pathSeparator))
                    + File.pathSeparator
                    + target.resolve("local-stack-0.1.0-SNAPSHOT.jar");
        }
    }

    /// Host and port.
    public String address() {
        return address;
    }

    List<Long> pids() {
        return List.of(process.pid());
    }

    @Override
    public void close() {
        own.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.err.println("The broker's files are still there: " + e);
        }
    }
}
