package clinic.checker.judge;

import java.util.List;
import java.util.Map;

/// What became of one invariant.
///
/// @param invariant its number in the design, and its name
/// @param counts what was looked at
/// @param broken by what is wrong, how often and where
public record Verdict(String invariant, Map<String, Long> counts, Map<String, Offenders> broken) {

    /// @param first ids only, and not all of them
    public record Offenders(long times, List<String> first) {}

    public boolean holds() {
        return broken.isEmpty();
    }

    @Override
    public String toString() {
        var text = new StringBuilder(holds() ? "ok      " : "BROKEN  ").append(invariant);
        counts.forEach((what, times) -> text.append("  ").append(what).append(' ').append(times));
        broken.forEach(
                (what, offenders) -> {
                    text.append("\n          ").append(what).append(": ").append(offenders.times());
                    offenders.first().forEach(id -> text.append("\n            ").append(id));
                });
        return text.toString();
    }
}
