package clinic.screening.policy.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One number of the policy, with where it comes from.
///
/// @param lowest the least a clinic may choose, where the policy allows a choice
/// @param highest the most a clinic may choose, where the policy allows a choice
public record Setting(
        BigDecimal value,
        LimitUnit unit,
        String source,
        String meaning,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest) {

    public Setting {
        if (source.isBlank()) {
            throw new IllegalArgumentException("a number needs its source: " + meaning);
        }
        if ((lowest != null && value.compareTo(lowest) < 0)
                || (highest != null && value.compareTo(highest) > 0)) {
            throw new IllegalArgumentException(
                    meaning + ": " + value + " is outside " + lowest + "–" + highest);
        }
    }
}
