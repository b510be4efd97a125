package clinic.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// The results as a table for people, as JSON for programs, as a plot for both.
final class Report {
    private Report() {}

    static String table(List<Result> results) {
        StringBuilder text = new StringBuilder();
        for (Result result : results) {
            text.append(
                    "%-6s %-26s %9s  (%s to %s in %d rounds, goal %s)  %s%n"
                            .formatted(
                                    result.met() ? "met" : "MISSED",
                                    result.goal().name(),
                                    Goal.number(result.ratio().median()),
                                    Goal.number(result.ratio().lowest()),
                                    Goal.number(result.ratio().highest()),
                                    result.ratio().all().size(),
                                    result.goal().text(),
                                    result.goal().words()));
            result.sides()
                    .forEach(
                            (name, measures) ->
                                    text.append(side(name, measures))
                                            .append(System.lineSeparator()));
            if (!result.note().isEmpty()) {
                text.append("         ").append(result.note()).append(System.lineSeparator());
            }
        }
        return text.toString();
    }

    private static String side(String name, List<Measure> measures) {
        Spread values = Spread.ofMeasures(measures);
        double cpu = Spread.of(measures.stream().map(Measure::cpuMillisPerEvent).toList()).median();
        String line =
                "         %-32s %12s  (%s to %s)"
                        .formatted(
                                name,
                                Goal.number(values.median()),
                                Goal.number(values.lowest()),
                                Goal.number(values.highest()));
        return cpu > 0 ? line + "  %.3f ms CPU per event".formatted(cpu) : line;
    }

    /// Adds them to those of earlier runs, in place of the ones of the same name.
    static void write(Path folder, List<Result> results) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Path file = folder.resolve("results.json");
        Map<String, Result> all = new TreeMap<>();
        if (Files.exists(file)) {
            for (Result earlier : json.readValue(file, Result[].class)) {
                all.put(earlier.goal().name(), earlier);
            }
        }
        results.forEach(result -> all.put(result.goal().name(), result));
        Files.writeString(
                file, json.writerWithDefaultPrettyPrinter().writeValueAsString(all.values()));
        Files.writeString(folder.resolve("results.svg"), Plot.of(List.copyOf(all.values())));
    }
}
