package clinic.journeys;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.List;

/// The part of `./clinic` that goes through the doors: `token`, `time-travel`, `journey`.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var words = new Words(Arrays.asList(args));
        Place place = Place.find();
        var latencies = new Latencies();
        var door = new Door(place.url(), latencies);
        try {
            int exit =
                    switch (words.first()) {
                        case "token" -> token(place, door, words);
                        case "time-travel" -> timeTravel(place, door, words);
                        case "journey" -> journey(place, door, latencies, words);
                        default -> throw new Unusable("Say token, time-travel or journey.");
                    };
            System.exit(exit);
        } catch (Unusable | Answer.Unexpected e) {
            System.err.println("clinic: " + e.getMessage());
            System.exit(1);
        }
    }

    private static int token(Place place, Door door, Words words) {
        System.out.println(
                Staff.token(
                        place,
                        door,
                        words.second("a role, as FRONT_DESK"),
                        words.number("--days", 30)));
        return 0;
    }

    private static int timeTravel(Place place, Door door, Words words) {
        Duration step = duration(words.second("how far, as PT1H or P7D"));
        var time = new TimeMachine(place, Staff.of(place, door, "ADMIN"));
        System.out.println("it is now " + time.forward(step) + " for every service");
        return 0;
    }

    private static int journey(Place place, Door door, Latencies latencies, Words words) {
        long seed = words.number("--seed", 7);
        boolean json = words.has("--json");
        List<Script> scripts = Simulation.scripts(words.number("--patients", 20), seed);
        long began = System.nanoTime();
        Simulation simulation =
                Simulation.of(
                        place,
                        door,
                        scripts,
                        seed,
                        line -> (json ? System.err : System.out).println(line));
        List<Course> courses = simulation.run();
        var took = Duration.ofNanos(System.nanoTime() - began);
        long givenUp = new TimeMachine(place, Staff.of(place, door, "ADMIN")).givenUp();
        var report = new Report(courses, latencies, took, seed, givenUp);
        System.out.println(json ? report.json() : "\n" + report.table());
        return report.isGood() ? 0 : 1;
    }

    /// Weeks and days are taken as 24 hours each.
    private static Duration duration(String text) {
        try {
            return text.contains("T") || text.endsWith("D")
                    ? Duration.parse(text)
                    : Duration.ofDays(Period.parse(text).getDays());
        } catch (DateTimeException _) {
            throw new Unusable("\"" + text + "\" is no span of time. Say PT1H, P1D or P1W.");
        }
    }

    /// The words after `./clinic`.
    private record Words(List<String> all) {
        String first() {
            return all.isEmpty() ? "" : all.getFirst();
        }

        String second(String what) {
            if (all.size() < 2 || all.get(1).startsWith("--")) {
                throw new Unusable("Say " + what + ".");
            }
            return all.get(1);
        }

        boolean has(String option) {
            return all.contains(option);
        }

        int number(String option, int usual) {
            int at = all.indexOf(option);
            if (at < 0) {
                return usual;
            }
            try {
                return Integer.parseInt(all.get(at + 1));
            } catch (NumberFormatException | IndexOutOfBoundsException _) {
                throw new Unusable(option + " needs a number.");
            }
        }
    }
}
