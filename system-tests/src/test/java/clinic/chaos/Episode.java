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

/// One service is broken on purpose for a while; what comes new in that time is judged.
final class Episode implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final Broker broker;
    final Database database;
    final Injected injected;
    final Passersby passersby;
    final PointFaults points;
    final TopicFaults topics;
    final Staff ops;
    private final Ground ground;
    private final PatientTime time;
    private final Installation installation;
    private final Snapshot since;
    private final List<String> broken;
    private final Mutation mutation;

    Episode(Ground ground, String service, Mutation mutation) {
        this.ground = ground;
        this.mutation = mutation;
        broken = Parts.SENDERS.getOrDefault(service, List.of(service));
        var door = new Door(ground.place().url(), new Latencies());
        broker = new Broker(ground.place());
        database = new Database(ground.place());
        injected = new Injected(ground.place().home().resolve("injected-" + mutation));
        time =
                new PatientTime(
                        Staff.of(ground.place(), door, "ADMIN"),
                        new Quiet(database, broker),
                        PATIENCE);
        ops = Staff.of(ground.place(), door, "OPS");
        var random = new Random(1);
        passersby = new Passersby(Staff.of(ground.place(), door, "FRONT_DESK"), time::now, random);
        points = new PointFaults(ground.parts(), passersby);
        topics = new TopicFaults(broker, injected, random);
        ground.parts().awaitReady(Parts.SERVICES);
        time.awaitQuiet();
        installation = new Installation(ground.place().home(), ground.place().port());
        since = Snapshot.now(installation);
    }

    void awaitQuiet() {
        time.awaitQuiet();
    }

    void breakIt() {
        broken.forEach(part -> write(part, true));
        // every instance has looked by then
        Pause.of(Duration.ofMillis(100));
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

    long number(String query) {
        try {
            return database.number(query);
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
        System.out.println(mutation + "\n" + report.text());
        return report.broken().stream().map(Verdict::invariant).toList();
    }

    @Override
    public void close() {
        broken.forEach(part -> write(part, false));
        broker.close();
    }
}
