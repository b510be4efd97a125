package clinic.bench;

import java.util.List;
import java.util.Map;

/// One ratio, measured.
///
/// @param sides the contenders' own measures by name, for the table below the ratio
/// @param note what a reader must know besides; may be empty
public record Result(Goal goal, Spread ratio, Map<String, List<Measure>> sides, String note) {

    public boolean met() {
        return goal.isMetBy(ratio.median());
    }
}
