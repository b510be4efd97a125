package clinic.bench.journey;

import clinic.bench.Bench;
import clinic.bench.Database;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// The whole product as `./clinic up --demo` runs it, with a home and ports of its own. It ends
/// with us, however we end.
final class RunningStack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int USUAL_PORT = 8080;

    /// Of all parts, by their usual ports.
    private static final List<Integer> PORTS =
            List.of(
                    8080, 8081, 8082, 8083, 8084, 9080, 9081, 9082, 9083, 9084, 5433, 9092, 9093,
                    3025, 3143, 3080);

    private final Path home;
    private final int port;
    private final Process process;

    RunningStack(Bench bench) throws IOException, InterruptedException {
        home = Files.createTempDirectory(bench.folder(), "stack");
        port = freePort();
        Path target = bench.checkout().resolve("local-stack/target");
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-XX:+UseSerialGC",
                                "-Dclinic.checkout=" + bench.checkout(),
                                "-cp",
                                target.resolve("local-stack-0.1.0-SNAPSHOT.jar")
                                        + File.pathSeparator
                                        + target.resolve("lib")
                                        + File.separator
                                        + "*",
                                "clinic.local.Stack",
                                "up",
                                "--demo",
                                "--quiet",
                                "--tethered")
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("up.log").toFile());
        builder.environment().put("CLINIC_HOME", home.toString());
        builder.environment().put("CLINIC_PORT", Integer.toString(port));
        process = builder.start();
        awaitReady();
    }

    String url() {
        return "http://localhost:" + port;
    }

    String kafka() {
        return "127.0.0.1:" + moved(9092);
    }

    /// The booking service's schema, with the rights of that service.
    Database bookings() throws IOException {
        return new Database(
                "127.0.0.1",
                moved(5433),
                "dbname=clinic user=booking password=" + passwordOfBooking(),
                "booking");
    }

    /// Does something in the booking service's schema, with the rights of that service.
    void execute(String sql) throws IOException, SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://127.0.0.1:%d/clinic?currentSchema=booking"
                                        .formatted(moved(5433)),
                                "booking",
                                passwordOfBooking());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String passwordOfBooking() throws IOException {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(home.resolve("secrets"))) {
            secrets.load(file);
        }
        return secrets.getProperty("booking");
    }

    /// Name and password of the administrator, made at the first start.
    String administrator() throws IOException {
        return Files.readAllLines(home.resolve("accounts")).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length == 3 && words[0].equals("ADMIN"))
                .map(words -> words[1] + ":" + words[2])
                .findFirst()
                .orElseThrow();
    }

    private int moved(int usual) {
        return usual + port - USUAL_PORT;
    }

    private static int freePort() {
        return IntStream.iterate(20_080, port -> port + 50)
                .limit(400)
                .filter(port -> PORTS.stream().allMatch(usual -> isFree(usual + port - USUAL_PORT)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(home.resolve("run/ready"))) {
            if (System.nanoTime() > deadline || process.waitFor(200, TimeUnit.MILLISECONDS)) {
                process.destroy();
                throw new IllegalStateException("the stack did not come up: " + home + "/up.log");
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
