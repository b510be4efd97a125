package clinic.bench;

import java.util.List;
import java.util.Locale;

/// All ratios in one picture: how far each lies beyond its goal, on a logarithmic scale. Right of
/// the line is better.
final class Plot {
    private static final int ROW = 26;
    private static final int LEFT = 250;
    private static final int WIDTH = 900;
    private static final double DECADES = 1.5; // to either side of the goal

    private Plot() {}

    static String of(List<Result> results) {
        int height = 70 + ROW * results.size();
        StringBuilder svg = new StringBuilder();
        svg.append(
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                                + " aria-labelledby=\"t\" font-family=\"system-ui, sans-serif\""
                                + " font-size=\"12\">\n<title id=\"t\">Measured ratios against their"
                                + " goals</title>\n<rect width=\"100%%\" height=\"100%%\""
                                + " fill=\"#fff\"/>\n")
                        .formatted(WIDTH, height));
        for (double times : new double[] {0.1, 0.5, 1, 2, 10}) {
            double x = x(times);
            line(svg, x, 30, x, height - 20, times == 1 ? "#111" : "#ccc");
            text(svg, x, 22, "middle", times == 1 ? "goal" : Goal.number(times) + " ×", "#111");
        }
        for (int i = 0; i < results.size(); i++) {
            row(svg, results.get(i), 50 + i * ROW);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void row(StringBuilder svg, Result result, int y) {
        String colour = result.met() ? "#0b6e4f" : "#b3261e";
        text(svg, LEFT - 10, y + 4, "end", result.goal().name(), "#111");
        line(
                svg,
                x(beyond(result, result.ratio().lowest())),
                y,
                x(beyond(result, result.ratio().highest())),
                y,
                colour);
        double middle = x(beyond(result, result.ratio().median()));
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.1f\" cy=\"%d\" r=\"5\" fill=\"%s\"/>%n",
                        middle,
                        y,
                        colour));
        String words =
                "%s (goal %s)"
                        .formatted(Goal.number(result.ratio().median()), result.goal().text());
        text(svg, WIDTH - 10, y + 4, "end", words, colour);
    }

    private static double beyond(Result result, double value) {
        Goal goal = result.goal();
        return goal.atLeast() ? value / goal.value() : goal.value() / value;
    }

    private static double x(double times) {
        double decades = Math.clamp(Math.log10(times), -DECADES, DECADES);
        return LEFT + (decades + DECADES) / (2 * DECADES) * (WIDTH - 150 - LEFT);
    }

    private static void line(
            StringBuilder svg, double x1, double y1, double x2, double y2, String colour) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\""
                                + " stroke-width=\"2\"/>%n",
                        x1,
                        y1,
                        x2,
                        y2,
                        colour));
    }

    private static void text(
            StringBuilder svg, double x, double y, String anchor, String words, String colour) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                        x,
                        y,
                        anchor,
                        colour,
                        words.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
