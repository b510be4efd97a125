package clinic.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Many patients at once, in one shared time that moves only when everybody, and every service, has
/// done what there is to do.
public final class Simulation {
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final Duration SMALLEST_STEP = Duration.ofSeconds(1);
    private static final int AT_ONCE = 4;

    private final TimeMachine time;
    private final List<Course> courses;
    private final Consumer<String> progress;
    private final AtomicInteger rounds = new AtomicInteger();

    private Simulation(TimeMachine time, List<Course> courses, Consumer<String> progress) {
        this.time = time;
        this.courses = courses;
        this.progress = progress;
    }

    /// @param scripts one patient each
    /// @param progress hears a line now and then
    public static Simulation of(
            Place place, Door door, List<Script> scripts, long seed, Consumer<String> progress) {
        Staff admin = Staff.of(place, door, "ADMIN");
        var clinic =
                new Clinic(Staff.of(place, door, "FRONT_DESK"), Staff.of(place, door, "CLINICIAN"));
        var mails = new Mails(admin);
        var random = new Random(seed);
        String run = seed + Long.toString(System.currentTimeMillis() % 10_000_000);
        var courses = new ArrayList<Course>();
        for (Script script : scripts) {
            var own = new Random(random.nextLong());
            Person person = Person.any(own, run, courses.size());
            courses.add(new Course(script, person, own, clinic, mails, door));
        }
        return new Simulation(new TimeMachine(place, admin), courses, progress);
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

    /// Returns when every journey has ended, well or not.
    public List<Course> run() {
        Instant now = time.now();
        Instant last = now.plus(LONGEST);
        long told = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            while (left() > 0 && now.isBefore(last)) {
                time.awaitQuiet();
                rounds.incrementAndGet();
                now = time.now();
                Instant at = now;
                List<Course> awake =
                        courses.stream()
                                .filter(course -> !course.isDone() && !course.wake().isAfter(at))
                                .toList();
                if (awake.isEmpty()) {
                    now = time.forward(step(now));
                    continue;
                }
                look(people, awake, now);
                if (courses.size() - left() != told) {
                    told = courses.size() - left();
                    progress.accept(
                            now + "  " + told + " of " + courses.size() + " journeys have ended");
                }
            }
        }
        courses.stream()
                .filter(course -> !course.isDone())
                .forEach(
                        course ->
                                course.giveUp(
                                        "has not ended within " + LONGEST.toDays() + " days"));
        return courses;
    }

    /// How often everything has been quiet so far.
    public int rounds() {
        return rounds.get();
    }

    /// What services have put aside because they could not handle it. There must be nothing.
    public long givenUp() {
        return time.givenUp();
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
