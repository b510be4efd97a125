package clinic.chaos;

import clinic.chaos.agent.Point;
import clinic.checker.Checker;
import clinic.checker.evidence.Manifest;
import clinic.checker.evidence.Rules;
import clinic.checker.gather.Installation;
import clinic.checker.gather.Snapshot;
import clinic.journeys.Answer;
import clinic.journeys.Course;
import clinic.journeys.Door;
import clinic.journeys.Pause;
import clinic.journeys.Simulation;
import clinic.journeys.Staff;
import clinic.journeys.Unusable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;

/// One run: patients come, everything is hurt as planned, then all is left alone and judged.
public final class Run {
    private static final int PATIENTS_AT_ONCE = 14;
    private static final Duration SKEW = Duration.ofHours(1);

    /// How long the stack may take to be quiet between two moves of its clock, faults included.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int WARM_UP_ROUNDS = 6;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final int TRIES = 4;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(4);

    private final Ground ground;
    private final Options options;
    private final Schedule schedule;
    private final Consumer<String> progress;
    private final long began = System.nanoTime();
    private volatile long hurtSince = began;
    private final Stillness stillness = new Stillness();
    private final Map<String, Integer> done = new ConcurrentHashMap<>();
    private final List<String> failed = java.util.Collections.synchronizedList(new ArrayList<>());

    /// @param backlog events at once, once
    public record Options(long seed, int minutes, long backlog) {}

    /// @param progress hears a line per fault
    public Run(Ground ground, Options options, Consumer<String> progress) {
        this.ground = ground;
        this.options = options;
        this.schedule = Schedule.of(options.seed(), options.minutes(), options.backlog());
        this.progress = progress;
    }

    /// Returns when all has been judged.
    public ChaosReport go() {
        var installation = new Installation(ground.place().home(), ground.place().port());
        Snapshot since = Snapshot.now(installation);
        var injected = new Injected(ground.place().home().resolve("injected-" + options.seed()));
        var database = new Database(ground.place());
        try (var broker = new Broker(ground.place())) {
            var door = Door.undeterred(ground.place().url());
            var quiet = new Quiet(database, broker);
            Duration patience = PATIENCE.plusSeconds(options.backlog() / 500);
            boolean spring = options.seed() % 2 == 0;
            tell(
                    "the patients' clocks are put at "
                            + Changeover.approach(time(door, quiet, patience), spring));
            PatientTime time = time(door, quiet, patience);
            // a door of their own: who waits there must not keep the journeys waiting
            var back = Door.undeterred(ground.place().url());
            var strikes =
                    new Strikes(
                            ground, back, broker, injected, options.seed(), time::now, stillness);
            List<Course> courses = walk(door, time, strikes);
            Pause.until(time::isQuiet, patience);
            settle(strikes);
            new Synthetics(broker, injected).note();
            tell("the checker looks at everything");
            var verdicts =
                    Checker.of(installation)
                            .since(since)
                            .injected(Manifest.read(injected.file()))
                            .journeys(ChaosReport.Journeys.walked(courses))
                            .rules(Rules.usual().skewed(SKEW))
                            .patience(patience)
                            .run();
            return new ChaosReport(
                    options,
                    new TreeMap<>(done),
                    List.copyOf(failed),
                    never(),
                    schedule.planned(),
                    kills(strikes),
                    injected.counts(),
                    ChaosReport.Journeys.of(courses),
                    Ledgers.counts(database),
                    verdicts,
                    Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /// Its token is valid for a year of the product's time.
    private PatientTime time(Door door, Quiet quiet, Duration patience) {
        return new PatientTime(Staff.of(ground.place(), door, "ADMIN"), quiet, stillness, patience);
    }

    private void settle(Strikes strikes) {
        try {
            strikes.settle();
        } catch (IllegalStateException e) {
            failed.add("what was left to staff: " + e.getMessage());
        }
    }

    private List<String> never() {
        return Stream.concat(schedule.others().stream(), schedule.last().stream())
                .map(fault -> fault.kind().words())
                .distinct()
                .filter(kind -> !done.containsKey(kind))
                .sorted()
                .toList();
    }

    private static Map<Point, Long> kills(Strikes strikes) {
        var kills = new TreeMap<Point, Long>();
        for (Point point : Point.values()) {
            kills.put(point, strikes.points().kills(point));
        }
        return kills;
    }

    /// Patients go their ways while the faults are done; all of them end after that.
    private List<Course> walk(Door door, PatientTime time, Strikes strikes) {
        var crowd = new Crowd(PATIENTS_AT_ONCE, new Random(options.seed()));
        var simulation =
                Simulation.flowing(ground.place(), door, time, crowd, options.seed(), this::tell);
        CompletableFuture<List<Course>> walking = CompletableFuture.supplyAsync(simulation::run);
        // so that there is something on the topics that can be said again
        Pause.until(() -> simulation.rounds() > WARM_UP_ROUNDS, WARM_UP);
        hurt(strikes);
        tell("healing");
        strikes.heal();
        crowd.close();
        tell("all services are back; the last patients go their ways");
        try {
            return walking.join();
        } catch (CompletionException e) {
            failed.add("the journeys: " + e.getCause());
            return List.of();
        }
    }

    private void hurt(Strikes strikes) {
        hurtSince = System.nanoTime();
        var lanes =
                schedule.kills().stream()
                        .collect(
                                Collectors.groupingBy(
                                        fault -> fault.target().replaceAll("-.*", "")))
                        .values()
                        .stream()
                        .map(lane -> started(() -> lane.forEach(fault -> strike(strikes, fault))))
                        .toList();
        var others =
                schedule.others().stream()
                        .map(fault -> started(() -> strike(strikes, fault)))
                        .toList();
        lanes.forEach(CompletableFuture::join);
        others.forEach(CompletableFuture::join);
        afterwards(strikes);
        schedule.last().forEach(fault -> strike(strikes, fault));
    }

    /// What was planned and nobody came to.
    private void afterwards(Strikes strikes) {
        for (int tries = 0; tries < TRIES; tries++) {
            schedule.planned()
                    .forEach(
                            (point, planned) -> {
                                long left = planned - strikes.points().kills(point);
                                for (; left > 0; left--) {
                                    strike(strikes, killAt(point));
                                }
                            });
        }
    }

    private static Fault killAt(Point point) {
        return new Fault(Duration.ZERO, Fault.Kind.KILL_AT, "notification-2", point.name(), 0);
    }

    private static CompletableFuture<Void> started(Runnable work) {
        return CompletableFuture.runAsync(work, command -> Thread.ofVirtual().start(command));
    }

    private void strike(Strikes strikes, Fault fault) {
        Duration wait = fault.at().minusNanos(System.nanoTime() - hurtSince);
        if (wait.isPositive()) {
            Pause.of(wait);
        }
        for (int tries = 1; !struck(strikes, fault, tries == TRIES) && tries < TRIES; tries++) {
            Pause.of(BETWEEN_TRIES);
        }
    }

    /// What is struck may be away just then.
    private boolean struck(Strikes strikes, Fault fault, boolean last) {
        try {
            String what = strikes.strike(fault);
            done.merge(fault.kind().words(), 1, Integer::sum);
            tell(fault + ": " + what);
            return true;
        } catch (SQLException
                | KafkaException
                | IllegalStateException
                | Unusable
                | Answer.Unexpected e) {
            if (last) {
                failed.add(fault + ": " + e.getMessage());
                tell(fault + " was not done: " + e.getMessage());
            }
            return false;
        }
    }

    private void tell(String line) {
        progress.accept(
                String.format(Locale.ROOT, "%7.1f s  %s", (System.nanoTime() - began) / 1e9, line));
    }
}
