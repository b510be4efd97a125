package clinic.ops.lag.web;

import clinic.ops.flow.Age;
import clinic.ops.flow.web.Labels;
import clinic.ops.lag.GroupLag;
import clinic.ops.lag.LagView;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;

/// A group as shown.
///
/// @param worst the longest lag of the last hour
record LagRow(
        String group,
        String service,
        String topic,
        boolean listening,
        long behind,
        String lag,
        boolean late,
        String worst,
        HourPlot plot) {

    static LagRow of(LagView.Line line, Duration lateAfter, Duration top) {
        GroupLag lag = line.lag();
        return new LagRow(
                lag.group().id(),
                lag.group().service(),
                Labels.ofTopic(lag.group().topic()),
                lag.listening(),
                lag.behind(),
                text(lag.behind(), lag.lag(), lag.atLeast()),
                line.late(),
                line.worst().stream()
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .map(longest -> new Age(longest).precise())
                        .orElse("unknown"),
                HourPlot.of(line.worst(), lateAfter, top));
    }

    static String text(long behind, Age lag, boolean atLeast) {
        if (behind == 0) {
            return "none";
        }
        return atLeast ? "at least " + lag.precise() : lag.precise();
    }
}
