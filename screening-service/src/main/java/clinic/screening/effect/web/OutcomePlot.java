package clinic.screening.effect.web;

import clinic.screening.effect.domain.OutcomeTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where the marks of the plot stand: a line per group from the pain before to the pain after, on a
/// scale of 0 to 10.
///
/// @param height of the drawing, in its own units
public record OutcomePlot(int height, List<Line> lines, List<Tick> ticks) {
    private static final int TOP = 30;
    private static final int ROW = 34;
    private static final int LEFT = 190;
    private static final int PER_POINT = 42;
    private static final int MOST_PAIN = 10;

    /// @param y the line's height
    /// @param before where the pain before stands
    /// @param after where the pain after stands
    public record Line(String label, int y, int before, int after, String text) {}

    public record Tick(int x, int value) {}

    static OutcomePlot of(List<OutcomeTable.Row> rows) {
        List<Line> lines = new ArrayList<>();
        for (OutcomeTable.Row row : rows) {
            int y = TOP + ROW * lines.size() + ROW / 2;
            lines.add(
                    new Line(
                            label(row.group()),
                            y,
                            x(row.painBefore()),
                            x(row.painAfter()),
                            row.painBefore() + " → " + row.painAfter()));
        }
        List<Tick> ticks = new ArrayList<>();
        for (int value = 0; value <= MOST_PAIN; value += 2) {
            ticks.add(new Tick(LEFT + value * PER_POINT, value));
        }
        return new OutcomePlot(TOP + ROW * lines.size() + 10, lines, ticks);
    }

    static String label(String group) {
        String words = group.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static int x(BigDecimal pain) {
        return LEFT + pain.multiply(BigDecimal.valueOf(PER_POINT)).intValue();
    }
}
