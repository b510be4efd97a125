package clinic.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Lets contenders take turns, so that what disturbs the machine disturbs all of them alike. Every
/// second round runs in the opposite order. The first round warms up and is thrown away.
public final class Rounds {
    private final int rounds;
    private final Consumer<String> progress;

    public Rounds(int rounds, Consumer<String> progress) {
        this.rounds = rounds;
        this.progress = progress;
    }

    /// @return each contender's measures, one per round, by its name
    public Map<String, List<Measure>> interleave(List<Contender> contenders) throws Exception {
        Map<String, List<Measure>> measures = new LinkedHashMap<>();
        contenders.forEach(contender -> measures.put(contender.name(), new ArrayList<>()));
        for (int round = 0; round <= rounds; round++) {
            List<Contender> order = new ArrayList<>(contenders);
            if (round % 2 == 1) {
                Collections.reverse(order);
            }
            for (Contender contender : order) {
                Measure measure = contender.round();
                progress.accept(
                        "  %s %s: %,.2f (%.3f ms CPU per event)"
                                .formatted(
                                        round == 0 ? "warm-up" : "round " + round,
                                        contender.name(),
                                        measure.value(),
                                        measure.cpuMillisPerEvent()));
                if (round > 0) {
                    measuresOf(measures, contender.name()).add(measure);
                }
            }
        }
        return measures;
    }

    private static List<Measure> measuresOf(Map<String, List<Measure>> all, String name) {
        return all.computeIfAbsent(name, _ -> new ArrayList<>());
    }

    /// The ratio of two contenders, round by round.
    public static Spread ratio(Map<String, List<Measure>> all, String ours, String theirs) {
        return ratio(all, ours, theirs, Measure::value);
    }

    /// The ratio of their CPU per event, round by round.
    public static Spread cpuRatio(Map<String, List<Measure>> all, String ours, String theirs) {
        return ratio(all, ours, theirs, Measure::cpuMillisPerEvent);
    }

    private static Spread ratio(
            Map<String, List<Measure>> all,
            String ours,
            String theirs,
            java.util.function.ToDoubleFunction<Measure> what) {
        List<Measure> above = all.getOrDefault(ours, List.of());
        List<Measure> below = all.getOrDefault(theirs, List.of());
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(above.size(), below.size()); i++) {
            ratios.add(what.applyAsDouble(above.get(i)) / what.applyAsDouble(below.get(i)));
        }
        return Spread.of(ratios);
    }
}
