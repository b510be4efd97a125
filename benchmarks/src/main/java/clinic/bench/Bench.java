package clinic.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What figures work with: the servers, the rounds, and where results go. Servers start when they
/// are first asked for.
public final class Bench implements AutoCloseable {
    private final Path checkout;
    private final Path folder;
    private final Map<String, Goal> goals;
    private final Rounds rounds;
    private final double scale;
    private final List<Result> results = new ArrayList<>();
    private @Nullable PostgresServer postgres;
    private @Nullable BrokerProcess broker;

    /// @param scale 1 for the full size of each figure, less for a quick look
    Bench(Path checkout, Map<String, Goal> goals, Rounds rounds, double scale) throws IOException {
        this.checkout = checkout;
        this.folder =
                Files.createDirectories(
                        checkout.resolve(
                                scale < 1
                                        ? "benchmarks/target/bench/quick"
                                        : "benchmarks/target/bench"));
        this.goals = goals;
        this.rounds = rounds;
        this.scale = scale;
    }

    /// Where the modules lie, built.
    public Path checkout() {
        return checkout;
    }

    /// For files of a figure's own.
    public Path folder() {
        return folder;
    }

    public Rounds rounds() {
        return rounds;
    }

    /// @param full how many the figure asks for
    /// @return fewer in a quick look
    public int sized(int full) {
        return (int) Math.max(1, Math.round(full * scale));
    }

    /// @param full how long the figure asks for
    public Duration sized(Duration full) {
        return Duration.ofMillis(Math.max(1_000, Math.round(full.toMillis() * scale)));
    }

    public PostgresServer postgres() throws IOException {
        PostgresServer running = postgres;
        if (running == null) {
            running = new PostgresServer(folder);
            postgres = running;
        }
        return running;
    }

    public BrokerProcess broker() throws IOException, InterruptedException {
        BrokerProcess running = broker;
        if (running == null) {
            running = new BrokerProcess(checkout, Files.createTempDirectory(folder, "broker"));
            broker = running;
        }
        return running;
    }

    /// CPU time used so far by this JVM with all it has started: PostgreSQL, the broker, programs.
    public Duration cpu() throws IOException {
        List<Long> others = new ArrayList<>();
        if (postgres != null) {
            others.addAll(postgres.pids()); // its parent is not us
        }
        Duration ours = Cpu.used(List.of(ProcessHandle.current().pid()));
        boolean child =
                others.stream()
                        .allMatch(
                                pid ->
                                        ProcessHandle.current()
                                                .descendants()
                                                .anyMatch(process -> process.pid() == pid));
        return child ? ours : ours.plus(Cpu.used(others));
    }

    /// @param name as in `goals.properties`
    public void report(String name, Spread ratio, Map<String, List<Measure>> sides, String note) {
        Goal goal = goals.get(name);
        if (goal == null) {
            throw new IllegalArgumentException("no goal is named " + name);
        }
        results.add(new Result(goal, ratio, sides, note));
    }

    List<Result> results() {
        return List.copyOf(results);
    }

    @Override
    public void close() throws IOException {
        if (broker != null) {
            broker.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
