package clinic.ops.lag.web;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The last hour of a group as a line of steps, one per minute. A gap is where nothing is known.
///
/// @param path of an SVG
/// @param limit where the line is over it, the group was late; in the same units
record HourPlot(String path, int limit) {

    static final int WIDTH = 120;
    static final int HEIGHT = 28;
    private static final int MARGIN = 2;

    /// @param top the lag that reaches the upper margin, the same for all plots of a page
    static HourPlot of(List<@Nullable Duration> worst, Duration lateAfter, Duration top) {
        StringBuilder path = new StringBuilder();
        int step = WIDTH / worst.size();
        boolean drawing = false;
        for (int minute = 0; minute < worst.size(); minute++) {
            Duration lag = worst.get(minute);
            if (lag != null) {
                int y = y(lag, top);
                path.append(drawing ? "V%d".formatted(y) : "M%d %d".formatted(minute * step, y));
                path.append('H').append((minute + 1) * step);
            }
            drawing = lag != null;
        }
        return new HourPlot(path.toString(), y(lateAfter, top));
    }

    /// The limit is always to be seen.
    static Duration top(List<List<@Nullable Duration>> all, Duration lateAfter) {
        return all.stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .reduce(lateAfter, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    private static int y(Duration lag, Duration top) {
        double share = top.isZero() ? 0 : (double) lag.toMillis() / top.toMillis();
        return (int) Math.round(HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN));
    }
}
