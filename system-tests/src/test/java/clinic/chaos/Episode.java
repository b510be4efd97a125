package clinic.chaos;

import clinic.chaos.agent.Mutation;
import clinic.checker.Checker;
import clinic.checker.Report;
import clinic.checker.evidence.Manifest;
import clinic.checker.gather.Installation;
import clinic.checker.gather.Snapshot;
import clinic.checker.judge.Verdict;
import clinic.journeys.Door;
import clinic.journeys.Latencies;
import clinic.journeys.Pause;
import clinic.journeys.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/// One service is hurt for a while, broken on purpose or whole; what comes new in that time is
/// judged.
final class Episode implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final Broker broker;
    final Database database;
    final Injected injected;
    final Passersby passersby;
    final PointFaults points;
    final TopicFaults topics;
    final OpenLetters letters;
    private final Ground ground;
    private final PatientTime time;
    private final Installation installation;
    private final Snapshot since;
    private final List<String> instances;
    private final Mutation mutation;
    private final boolean whole;

    /// Begins when nothing of an earlier one is left.
    ///
    /// @param whole whether nothing is broken after all
    Episode(Ground ground, String service, Mutation mutation, boolean whole) {
        this.ground = ground;
        this.mutation = mutation;
        this.whole = whole;
        instances = Parts.SENDERS.getOrDefault(service, List.of(service));
        var door = new Door(ground.place().url(), new Latencies());
        broker = new Broker(ground.place());
        database = new Database(ground.place());
        injected = new Injected(ground.place().home().resolve("injected-" + this));
        var stillness = new Stillness();
        time =
                new PatientTime(
                        Staff.of(ground.place(), door, "ADMIN"),
                        new Quiet(database, broker),
                        stillness,
                        PATIENCE);
        letters = new OpenLetters(Staff.of(ground.place(), door, "OPS"), database);
        var random = new Random(1);
        passersby =
                new Passersby(
                        Staff.of(ground.place(), door, "FRONT_DESK"), time::now, stillness, random);
        points = new PointFaults(ground.parts(), passersby);
        topics = new TopicFaults(broker, injected, random);
        ground.parts().awaitReady(Parts.SERVICES);
        time.awaitQuiet();
        for (String other : OpenLetters.SERVICES) {
            letters.of(other).forEach(letter -> letters.discard(other, letter));
        }
        time.awaitQuiet();
        installation = new Installation(ground.place().home(), ground.place().port());
        since = Snapshot.now(installation);
    }

    void awaitQuiet() {
        time.awaitQuiet();
    }

    /// Where it stays whole, nothing happens.
    void breakIt() {
        if (!whole) {
            instances.forEach(part -> write(part, true));
            // every instance has looked by then
            Pause.of(Duration.ofMillis(100));
        }
    }

    private void write(String part, boolean on) {
        Path file = ground.parts().control(part).resolve("broken").resolve(mutation.name());
        try {
            if (on) {
                Files.writeString(file, "");
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void execute(String statement) {
        try (Connection connection = database.open();
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return the rows' first columns
    List<String> texts(String query) {
        try {
            return database.texts(query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param patience how long for quiet: what a broken service does not do is not waited for
    /// @return the invariants that do not hold
    List<String> brokenInvariants(Duration patience) {
        Path records = injected.file();
        Report report =
                Checker.of(installation)
                        .since(since)
                        .injected(Files.exists(records) ? Manifest.read(records) : Manifest.empty())
                        .patience(patience)
                        .run();
        System.out.println(this + "\n" + report.text());
        return report.broken().stream().map(Verdict::invariant).toList();
    }

    @Override
    public void close() {
        instances.forEach(part -> write(part, false));
        broker.close();
    }

    @Override
    public String toString() {
        return mutation + (whole ? "-not" : "");
    }
}
