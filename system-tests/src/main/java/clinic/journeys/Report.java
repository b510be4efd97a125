package clinic.journeys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// How a run ended, as a table or as JSON.
///
/// @param took in real time
/// @param givenUp what services put aside: there must be none
record Report(List<Course> courses, Latencies latencies, Duration took, long seed, long givenUp) {

    boolean isGood() {
        return givenUp == 0 && wrong().isEmpty();
    }

    String table() {
        var text = new StringBuilder();
        line(text, "%-24s %-10s %8s %8s", "what happens", "ends as", "patients", "as meant");
        for (Script script : Script.values()) {
            List<Course> these = of(script);
            if (!these.isEmpty()) {
                long well =
                        these.stream()
                                .filter(course -> course.story().problems().isEmpty())
                                .count();
                line(text, "%-24s %-10s %8d %8d", words(script), script.end(), these.size(), well);
            }
        }
        line(text, "");
        line(text, "%-44s %7s %9s %9s", "request", "times", "p50 ms", "p99 ms");
        latencies
                .lines()
                .forEach(
                        (label, one) ->
                                line(
                                        text,
                                        "%-44s %7d %9.1f %9.1f",
                                        label,
                                        one.count(),
                                        one.p50(),
                                        one.p99()));
        line(text, "");
        for (Course course : wrong()) {
            line(
                    text,
                    "NOT AS MEANT: booking %s (%s): %s",
                    course.bookingId(),
                    words(course.script()),
                    course.story().problems());
            line(text, "  stages %s", course.story().stages());
            course.story().deeds().stream()
                    .skip(Math.max(0, course.story().deeds().size() - 8L))
                    .forEach(deed -> line(text, "  %s", deed));
        }
        line(
                text,
                "%d journeys, %d not as meant, %d events or deadlines put aside, %d s, seed %d",
                courses.size(),
                wrong().size(),
                givenUp,
                took.toSeconds(),
                seed);
        return text.toString();
    }

    String json() {
        var outcomes = new ArrayList<Map<String, Object>>();
        for (Course course : courses) {
            var one = new LinkedHashMap<String, Object>();
            one.put("script", course.script().name());
            one.put("bookingId", course.bookingId());
            one.put("stages", course.story().stages());
            one.put("problems", course.story().problems());
            outcomes.add(one);
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("seed", seed);
        all.put("seconds", took.toMillis() / 1e3);
        all.put("good", isGood());
        all.put("givenUp", givenUp);
        all.put("journeys", outcomes);
        all.put("latenciesMillis", latencies.lines());
        return JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(all);
    }

    private List<Course> of(Script script) {
        return courses.stream().filter(course -> course.script() == script).toList();
    }

    private List<Course> wrong() {
        return courses.stream().filter(course -> !course.story().problems().isEmpty()).toList();
    }

    private static String words(Script script) {
        return script.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
