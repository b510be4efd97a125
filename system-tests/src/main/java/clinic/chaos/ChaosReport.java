package clinic.chaos;

import clinic.chaos.agent.Point;
import clinic.checker.Report;
import clinic.checker.evidence.Journey;
import clinic.journeys.Course;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// What was done to a stack and what became of it.
///
/// @param done by kind of fault, how often
/// @param failed faults that could not be done
/// @param never kinds of fault that were planned and not done once
/// @param planned by point, how many processes were to end there
/// @param kills by point, how many did
/// @param injected records put onto topics by hand, by why
/// @param ledgers by service, what it has written down
/// @param verdicts of the checker
public record ChaosReport(
        Run.Options options,
        Map<String, Integer> done,
        List<String> failed,
        List<String> never,
        Map<Point, Long> planned,
        Map<Point, Long> kills,
        Map<Injected.Why, Integer> injected,
        Journeys journeys,
        Map<String, Map<String, Long>> ledgers,
        Report verdicts,
        Duration took) {

    /// So many ends of a process at one point prove it.
    private static final long ENOUGH = 20;

    /// @param all how many
    /// @param asMeant how many ended as their script says although everything was hurt
    /// @param notBegun how many have no booking
    /// @param otherwise what the others say of themselves
    public record Journeys(int all, int asMeant, int notBegun, List<String> otherwise) {
        /// How those who have a booking saw it end.
        static List<Journey> walked(List<Course> courses) {
            return courses.stream()
                    .filter(course -> !course.bookingId().isEmpty())
                    .map(
                            course ->
                                    new Journey(
                                            UUID.fromString(course.bookingId()),
                                            course.script().end(),
                                            course.story().problems()))
                    .toList();
        }

        static Journeys of(List<Course> courses) {
            var otherwise = new ArrayList<String>();
            for (Course course : courses) {
                if (!course.story().problems().isEmpty()) {
                    otherwise.add(
                            course.script()
                                    + " "
                                    + course.bookingId()
                                    + " "
                                    + course.story().problems());
                }
            }
            long notBegun = courses.stream().filter(course -> course.bookingId().isEmpty()).count();
            return new Journeys(
                    courses.size(), courses.size() - otherwise.size(), (int) notBegun, otherwise);
        }
    }

    /// Points at which fewer processes ended than planned, and fewer than are enough: what was not
    /// tried is not proven.
    public List<Point> tooFew() {
        return planned.entrySet().stream()
                .filter(point -> isTooFew(kills.getOrDefault(point.getKey(), 0L), point.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isTooFew(long times, long planned) {
        return times < Math.min(planned, ENOUGH);
    }

    /// Whether everything was done that was planned, and everything held.
    public boolean holds() {
        return verdicts.holds()
                && verdicts.quiet()
                && journeys.all() > 0
                && journeys.notBegun() == 0
                && never.isEmpty()
                && tooFew().isEmpty();
    }

    public String text() {
        var text = new StringBuilder();
        line(text, "%nseed %d, %d minutes of faults", options.seed(), options.minutes());
        done.forEach((kind, times) -> line(text, "  %-24s %6d", kind, times));
        kills.forEach(
                (point, times) ->
                        line(
                                text,
                                "  %-24s %6d kills of %d",
                                words(point),
                                times,
                                planned.getOrDefault(point, 0L)));
        injected.forEach((why, records) -> line(text, "  %-24s %6d injected", words(why), records));
        failed.forEach(fault -> line(text, "  NOT DONE  %s", fault));
        line(text, "%n%-14s %s", "service", "what it has written down");
        ledgers.forEach((service, counts) -> line(text, "%-14s %s", service, counts));
        line(
                text,
                "%n%d journeys, %d ended as meant in spite of it all",
                journeys.all(),
                journeys.asMeant());
        journeys.otherwise().forEach(one -> line(text, "  otherwise  %s", one));
        line(text, "%n%s%n", verdicts.text());
        tooFew().forEach(point -> line(text, "TOO FEW  %s", words(point)));
        never.forEach(kind -> line(text, "NEVER DONE  %s", kind));
        line(
                text,
                "%s, seed %d, %d s",
                holds() ? "survived" : "NOT SURVIVED",
                options.seed(),
                took.toSeconds());
        return text.toString();
    }

    public String json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("holds", holds());
        all.put("seed", options.seed());
        all.put("minutes", options.minutes());
        all.put("seconds", took.toSeconds());
        all.put("faults", done);
        all.put("notDone", failed);
        all.put("neverDone", never);
        all.put("planned", planned);
        all.put("kills", kills);
        all.put("injected", injected);
        all.put("services", ledgers);
        all.put("journeys", journeys);
        all.put("quiet", verdicts.quiet());
        all.put("verdicts", verdicts.verdicts());
        return JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(all);
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
