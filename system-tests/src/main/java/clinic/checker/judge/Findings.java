package clinic.checker.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What a judge has found so far.
final class Findings {
    private static final int SHOWN = 5;

    private final String invariant;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, List<String>> first = new LinkedHashMap<>();
    private final Map<String, Long> times = new LinkedHashMap<>();

    Findings(String invariant) {
        this.invariant = invariant;
    }

    void count(String what) {
        count(what, 1);
    }

    void count(String what, long times) {
        counts.merge(what, times, Long::sum);
    }

    /// @param where ids only
    void broken(String what, String where) {
        times.merge(what, 1L, Long::sum);
        List<String> shown = first.computeIfAbsent(what, _ -> new ArrayList<>());
        if (shown.size() < SHOWN) {
            shown.add(where);
        }
    }

    void brokenIf(boolean wrong, String what, String where) {
        if (wrong) {
            broken(what, where);
        }
    }

    /// Where there are millions to look at, names are made only of those that are wrong.
    void brokenIf(boolean wrong, String what, Supplier<String> where) {
        if (wrong) {
            broken(what, where.get());
        }
    }

    Verdict verdict() {
        Map<String, Verdict.Offenders> broken = new LinkedHashMap<>();
        first.forEach(
                (what, shown) ->
                        broken.put(
                                what,
                                new Verdict.Offenders(
                                        times.getOrDefault(what, 0L), List.copyOf(shown))));
        return new Verdict(invariant, counts, broken);
    }
}
