package clinic.screening.effect.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// Pain before and after, and responders, by some grouping of the visits.
///
/// @param all over all visits, each counted once
public record OutcomeTable(List<Row> rows, Row all) {

    /// One visit that was classified at day 10.
    public record Visit(
            String treatment, List<String> regions, int before, int after, Effect effect) {}

    /// @param responderShare in percent; means to one decimal
    public record Row(
            String group,
            int visits,
            int responders,
            BigDecimal responderShare,
            BigDecimal painBefore,
            BigDecimal painAfter) {}

    /// @param groups a visit with several regions counts in each of them
    public static OutcomeTable of(List<Visit> visits, Function<Visit, Collection<String>> groups) {
        Map<String, List<Visit>> grouped = new TreeMap<>();
        for (Visit visit : visits) {
            for (String group : groups.apply(visit)) {
                grouped.computeIfAbsent(group, _ -> new ArrayList<>()).add(visit);
            }
        }
        List<Row> rows =
                grouped.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList();
        return new OutcomeTable(rows, row("ALL", visits));
    }

    private static Row row(String group, List<Visit> visits) {
        int responders = (int) visits.stream().filter(visit -> visit.effect().responder()).count();
        return new Row(
                group,
                visits.size(),
                responders,
                ratio(responders * 100, visits.size()),
                mean(visits, Visit::before),
                mean(visits, Visit::after));
    }

    private static BigDecimal mean(List<Visit> visits, ToIntFunction<Visit> pain) {
        return ratio(visits.stream().mapToInt(pain).sum(), visits.size());
    }

    private static BigDecimal ratio(int sum, int count) {
        return count == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(sum)
                        .divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
    }
}
