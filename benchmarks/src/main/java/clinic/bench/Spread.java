package clinic.bench;

import java.util.List;

/// Several measures of the same.
///
/// @param all in the order they were taken
public record Spread(double median, double lowest, double highest, List<Double> all) {

    /// @throws IllegalArgumentException where there is none
    public static Spread of(List<Double> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = all.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median =
                sorted.size() % 2 == 1
                        ? sorted.get(middle)
                        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast(), List.copyOf(all));
    }

    public static Spread ofMeasures(List<Measure> measures) {
        return of(measures.stream().map(Measure::value).toList());
    }
}
