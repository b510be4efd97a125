package clinic.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// pgbench, PostgreSQL's own load program, as the limit a program in Java is held against. It comes
/// with the distribution's PostgreSQL and talks to our server over the same socket.
public final class Pgbench {
    private static final Pattern DONE =
            Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

    private Pgbench() {}

    /// What a run gave.
    ///
    /// @param latencies of each transaction in milliseconds, sorted; empty unless asked for
    public record Run(long transactions, double perSecond, List<Double> latencies) {

        /// @param share 0.99 for p99
        public double latency(double share) {
            return latencies.get((int) Math.min(latencies.size() - 1, latencies.size() * share));
        }
    }

    /// How it is run.
    ///
    /// @param perSecond at which rate transactions begin; 0 for as fast as they go
    /// @param logged whether each transaction's latency is kept
    public record Load(int clients, Duration time, double perSecond, boolean logged) {
        public static Load full(int clients, Duration time) {
            return new Load(clients, time, 0, false);
        }
    }

    /// @param script in pgbench's language
    /// @throws IllegalStateException where pgbench is missing or a transaction failed
    public static Run run(Bench bench, Database database, String script, Load load)
            throws IOException, InterruptedException {
        return run(bench, database, script, Map.of(), load);
    }

    /// @param variables what the script's `:name`s stand for, text or number
    public static Run run(
            Bench bench, Database database, String script, Map<String, String> variables, Load load)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(bench.folder(), "pgbench");
        Path file = Files.writeString(folder.resolve("script.sql"), script);
        ProcessBuilder builder =
                new ProcessBuilder(command(database, file, variables, load))
                        .directory(folder.toFile())
                        .redirectErrorStream(true);
        builder.environment()
                .put("PGOPTIONS", "-c search_path=" + database.schema() + ",extensions");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || (said.contains("failed") && number(FAILED, said) > 0)) {
            throw new IllegalStateException("pgbench: " + said);
        }
        return new Run((long) number(DONE, said), number(RATE, said), latencies(folder));
    }

    private static List<String> command(
            Database database, Path script, Map<String, String> variables, Load load) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                program(),
                                "--no-vacuum",
                                "--protocol=prepared",
                                "--client=" + load.clients(),
                                "--jobs=" + Math.min(load.clients(), 2),
                                "--time=" + Math.max(1, load.time().toSeconds()),
                                "--file=" + script,
                                "--host=" + database.host(),
                                "--port=" + database.port(),
                                "--username=" + PostgresServer.SUPERUSER));
        if (load.perSecond() > 0) {
            command.add("--rate=" + load.perSecond());
        }
        if (load.logged()) {
            command.add("--log");
        }
        variables.forEach((name, value) -> command.add("--define=" + name + "=" + value));
        command.add(database.name());
        return command;
    }

    private static String program() {
        Path debian = Path.of("/usr/lib/postgresql");
        try (Stream<Path> versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.of()) {
            return Stream.concat(
                            Stream.of(System.getenv("PATH").split(":", -1)).map(Path::of),
                            versions.map(version -> version.resolve("bin")))
                    .map(folder -> folder.resolve("pgbench"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new IllegalStateException(
                                            "pgbench is missing. Debian: apt-get install"
                                                    + " postgresql-contrib"))
                    .toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("pgbench said: " + text);
        }
        return Double.parseDouble(matcher.group(1));
    }

    /// The third column of pgbench's log, microseconds of each transaction, less the seventh: for
    /// how long it was late to begin it, which is there when it keeps a rate.
    private static List<Double> latencies(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Double> millis = new ArrayList<>();
            for (Path log :
                    files.filter(file -> file.getFileName().toString().startsWith("pgbench_log"))
                            .toList()) {
                for (String line : Files.readAllLines(log)) {
                    String[] columns = line.split(" ", -1);
                    long late = columns.length > 6 ? Long.parseLong(columns[6]) : 0;
                    millis.add((Long.parseLong(columns[2]) - late) / 1e3);
                }
            }
            return millis.stream().sorted().toList();
        }
    }
}
