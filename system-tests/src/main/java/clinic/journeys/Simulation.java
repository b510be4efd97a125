package clinic.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/// Many patients at once, in one shared time that moves only when everybody, and every service, has
/// done what there is to do.
public final class Simulation {
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final Duration SMALLEST_STEP = Duration.ofSeconds(1);
    private static final int AT_ONCE = 4;

    private final Time time;
    private final List<Course> courses = new ArrayList<>();
    private final Map<Course, Instant> latest = new HashMap<>();
    private final Function<Script, Course> course;
    private final Arrivals arrivals;
    private final Consumer<String> progress;
    private final AtomicInteger rounds = new AtomicInteger();

    private Simulation(
            Time time,
            Function<Script, Course> course,
            Arrivals arrivals,
            Consumer<String> progress) {
        this.time = time;
        this.course = course;
        this.arrivals = arrivals;
        this.progress = progress;
    }

    /// @param scripts one patient each
    /// @param progress hears a line now and then
    public static Simulation of(
            Place place, Door door, List<Script> scripts, long seed, Consumer<String> progress) {
        var time = new TimeMachine(place, Staff.of(place, door, "ADMIN"));
        var simulation = flowing(place, door, time, Arrivals.NONE, seed, progress);
        scripts.stream().map(simulation.course).forEach(simulation.courses::add);
        return simulation;
    }

    /// Patients come while others are on their way.
    public static Simulation flowing(
            Place place,
            Door door,
            Time time,
            Arrivals arrivals,
            long seed,
            Consumer<String> progress) {
        var clinic =
                new Clinic(Staff.of(place, door, "FRONT_DESK"), Staff.of(place, door, "CLINICIAN"));
        var mails = new Mails(Staff.of(place, door, "ADMIN"));
        var random = new Random(seed);
        var number = new AtomicInteger();
        String run = seed + Long.toString(System.currentTimeMillis() % 10_000_000);
        return new Simulation(
                time,
                script -> {
                    var own = new Random(random.nextLong());
                    Person person = Person.any(own, run, number.getAndIncrement());
                    return new Course(script, person, own, clinic, mails, door);
                },
                arrivals,
                progress);
    }

    /// Every script once, the clear path as often as it takes.
    public static List<Script> scripts(int patients, long seed) {
        var random = new Random(seed);
        var scripts = new ArrayList<Script>();
        Script[] all = Script.values();
        for (int i = 0; i < patients; i++) {
            boolean clear = i >= all.length && random.nextInt(3) == 0;
            scripts.add(
                    clear ? Script.CLEAR : all[i < all.length ? i : random.nextInt(all.length)]);
        }
        return scripts;
    }

    /// Returns when every journey has ended, well or not, and nobody comes any more.
    public List<Course> run() {
        long told = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            while (left() > 0 || !arrivals.areOver()) {
                time.awaitQuiet();
                rounds.incrementAndGet();
                Instant at = time.now();
                arrivals.next(left()).stream().map(course).forEach(courses::add);
                endTheLate(at);
                List<Course> awake =
                        courses.stream()
                                .filter(course -> !course.isDone() && !course.wake().isAfter(at))
                                .toList();
                if (awake.isEmpty()) {
                    time.forward(step(at));
                    continue;
                }
                look(people, awake, at);
                if (courses.size() - left() != told) {
                    told = courses.size() - left();
                    progress.accept(
                            at + "  " + told + " of " + courses.size() + " journeys have ended");
                }
            }
        }
        return courses;
    }

    private void endTheLate(Instant now) {
        courses.stream()
                .filter(course -> !course.isDone())
                .filter(course -> latest(course, now).isBefore(now))
                .forEach(
                        course ->
                                course.giveUp(
                                        "has not ended within " + LONGEST.toDays() + " days"));
    }

    private Instant latest(Course course, Instant now) {
        return latest.computeIfAbsent(course, _ -> now.plus(LONGEST));
    }

    /// How often everything has been quiet so far.
    public int rounds() {
        return rounds.get();
    }

    private long left() {
        return courses.stream().filter(course -> !course.isDone()).count();
    }

    private Duration step(Instant now) {
        Instant next =
                courses.stream()
                        .filter(course -> !course.isDone())
                        .map(Course::wake)
                        .min(Instant::compareTo)
                        .orElse(now);
        Duration step = Duration.between(now, next);
        return step.compareTo(SMALLEST_STEP) < 0 ? SMALLEST_STEP : step;
    }

    private static void look(ExecutorService people, List<Course> awake, Instant now) {
        List<Future<?>> looks = new ArrayList<>();
        for (Course course : awake) {
            looks.add(people.submit(() -> course.look(now)));
        }
        for (Future<?> look : looks) {
            try {
                look.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
