package clinic.checker;

import clinic.checker.judge.Verdict;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// What the checker has to say.
///
/// @param quiet whether everything was done when it looked
public record Report(boolean quiet, List<Verdict> verdicts, Duration took) {

    public boolean holds() {
        return verdicts.stream().allMatch(Verdict::holds);
    }

    /// Those that do not hold.
    public List<Verdict> broken() {
        return verdicts.stream().filter(verdict -> !verdict.holds()).toList();
    }

    public String text() {
        return verdicts.stream().map(Verdict::toString).collect(Collectors.joining("\n"))
                + "\n%s, %s, %.1f s"
                        .formatted(
                                holds() ? "all invariants hold" : broken().size() + " are broken",
                                quiet ? "quiet" : "NOT QUIET in time",
                                took.toMillis() / 1000.0);
    }

    public String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("holds", holds());
        all.put("quiet", quiet);
        all.put("millis", took.toMillis());
        all.put("verdicts", verdicts);
        return JsonMapper.builder().build().writeValueAsString(all);
    }
}
