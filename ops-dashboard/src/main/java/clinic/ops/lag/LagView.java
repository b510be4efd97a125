package clinic.ops.lag;

import clinic.ops.flow.Age;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far every group is behind, as far as is known.
///
/// @param at by this service's clock
/// @param readAgo how old these numbers are; absent until the broker has answered once
/// @param awayFor for how long the broker has not answered; absent where it does
/// @param lateAfter the limit over which a group is late
public record LagView(
        Instant at,
        @Nullable Age readAgo,
        @Nullable Age awayFor,
        Age lateAfter,
        List<Line> groups) {

    /// @param worst the lag of each of the last 60 minutes at its worst, the earliest first; null
    ///     where nothing is known
    public record Line(GroupLag lag, boolean late, List<@Nullable Duration> worst) {}

    public LagView {
        groups = List.copyOf(groups);
    }

    /// Whether the broker answered when it was asked last.
    public boolean isCurrent() {
        return readAgo != null && awayFor == null;
    }

    public long late() {
        return groups.stream().filter(Line::late).count();
    }
}
