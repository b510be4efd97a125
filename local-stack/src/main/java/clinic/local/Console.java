package clinic.local;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// What the person at the terminal sees. Colours only on a terminal, and not where `NO_COLOR` is
/// set.
final class Console {
    private static final List<String> COLOURS =
            List.of("36", "33", "35", "32", "34", "96", "93", "95");

    private final PrintStream out;
    private final boolean coloured;

    Console(PrintStream out) {
        this.out = out;
        java.io.Console terminal = System.console();
        this.coloured =
                terminal != null && terminal.isTerminal() && System.getenv("NO_COLOR") == null;
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /// A progress line of one part.
    void say(Part part, String format, Object... values) {
        line(prefix(part.name()) + String.format(Locale.ROOT, format, values));
    }

    String prefix(String name) {
        String padded = String.format(Locale.ROOT, "%-13s ", name);
        String colour = COLOURS.get(Math.floorMod(name.hashCode(), COLOURS.size()));
        return coloured ? "\u001b[" + colour + "m" + padded + "\u001b[0m" : padded;
    }
}
