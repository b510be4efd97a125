package clinic.chaos;

import clinic.journeys.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What is done to whole processes from outside.
final class ProcessFaults {
    private static final Duration BETWEEN_KILLS = Duration.ofMillis(2_500);

    private final Parts parts;

    ProcessFaults(Parts parts) {
        this.parts = parts;
    }

    String kill(String part) {
        parts.kill(part);
        return "killed " + part;
    }

    String pause(String part, Duration length) {
        parts.pause(part);
        Pause.of(length);
        parts.resume(part);
        return part + " stood still for " + length.toSeconds() + " s";
    }

    /// Kills the instances beyond the first one right after the other, also while they start.
    String storm(String service, long kills) {
        List<String> all = Parts.SENDERS.getOrDefault(service, List.of(service));
        List<String> extra = all.subList(1, all.size());
        for (int i = 0; i < kills; i++) {
            parts.kill(extra.get(i % extra.size()));
            Pause.of(BETWEEN_KILLS);
        }
        return "%d kills among %s".formatted(kills, extra);
    }

    /// @param skew as ISO 8601 writes a duration
    String skew(String part, String skew, Duration length) {
        Path file = parts.control(part).resolve("skew");
        try {
            Files.createDirectories(parts.control(part));
            Files.writeString(file, skew);
            Pause.of(length);
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "the clock of %s was wrong by %s for %d s".formatted(part, skew, length.toSeconds());
    }
}
