package clinic.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// What a ratio must reach.
///
/// @param atLeast false where less is better
/// @param words what is divided by what, with units
public record Goal(String name, boolean atLeast, double value, String words) {

    boolean isMetBy(double median) {
        return atLeast ? median >= value : median <= value;
    }

    String text() {
        return (atLeast ? "≥ " : "≤ ") + number(value);
    }

    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return Long.toString((long) value);
        }
        return Math.abs(value) >= 100 ? "%,.0f".formatted(value) : "%.2f".formatted(value);
    }

    /// Reads lines of the form `relay.namastack = >= 8 | relay ÷ namastack-outbox, events per
    /// second`.
    static Map<String, Goal> read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        Map<String, Goal> goals = new TreeMap<>();
        for (String name : lines.stringPropertyNames()) {
            goals.put(name, parse(name, lines.getProperty(name)));
        }
        return goals;
    }

    private static Goal parse(String name, String line) {
        String[] parts = line.split("\\|", 2);
        String[] condition = parts[0].strip().split("\\s+", 2);
        if (parts.length < 2 || condition.length < 2) {
            throw new IllegalArgumentException("goal " + name + ": " + line);
        }
        boolean atLeast =
                switch (condition[0]) {
                    case ">=" -> true;
                    case "<=" -> false;
                    default -> throw new IllegalArgumentException("goal " + name + ": " + line);
                };
        return new Goal(name, atLeast, Double.parseDouble(condition[1]), parts[1].strip());
    }
}
