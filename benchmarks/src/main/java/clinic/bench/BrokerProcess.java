package clinic.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/// The stack's own broker in a process of its own, with a JVM tuned for work, not for a small
/// footprint.
public final class BrokerProcess implements AutoCloseable {
    private static final int PATIENCE = 60; // s

    private final Path folder;
    private final Process process;
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
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitPort(port);
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

    private void awaitPort(int port) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
                return;
            } catch (IOException _) {
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("the broker did not come up");
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
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            FileSystemUtils.deleteRecursively(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("The broker's files are still there: " + e);
        }
    }
}
