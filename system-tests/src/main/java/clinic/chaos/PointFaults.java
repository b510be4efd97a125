package clinic.chaos;

import clinic.chaos.agent.Point;
import clinic.journeys.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// What the agent does inside the services' processes at named points.
final class PointFaults {
    /// For how long the journeys alone may bring somebody there; then people pass by.
    private static final Duration ALONE = Duration.ofSeconds(2);
    private static final Duration FIRST = Duration.ofSeconds(6);
    private static final Duration THEN = Duration.ofSeconds(8);
    private static final Duration LAST = Duration.ofSeconds(60);

    private final Parts parts;
    private final Passersby passersby;
    private final Map<Point, Lock> turns = new ConcurrentHashMap<>();

    PointFaults(Parts parts, Passersby passersby) {
        this.parts = parts;
        this.passersby = passersby;
    }

    /// Returns when the process is back. Where the one that was chosen does not come to the point,
    /// another of its service may, and then any.
    ///
    /// @return what happened, for the person who reads along
    String kill(String chosen, Point point) {
        var all = Parts.SENDERS.values().stream().flatMap(List::stream).toList();
        Map<String, ProcessHandle> before = new HashMap<>();
        all.forEach(part -> parts.process(part).ifPresent(found -> before.put(part, found)));
        Optional<String> hit = whoever(chosen, point, "kill");
        if (hit.isEmpty()) {
            return "nobody came to " + point;
        }
        long began = System.nanoTime();
        ProcessHandle ended = before.get(hit.get());
        if (ended != null) {
            Pause.until(() -> !ended.isAlive(), THEN);
        }
        parts.awaitReady(List.of(hit.get()));
        return "%s ended at %s, back after %d s"
                .formatted(
                        hit.get(), point, Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    /// One wish at a time for each point: a later one would take the place of the earlier.
    ///
    /// @return who came
    private Optional<String> whoever(String chosen, Point point, String wish) {
        Lock turn = turns.computeIfAbsent(point, _ -> new ReentrantLock());
        turn.lock();
        try {
            return met(chosen, point, wish);
        } finally {
            turn.unlock();
        }
    }

    private Optional<String> met(String chosen, Point point, String wish) {
        String service = chosen.replaceAll("-.*", "");
        List<String> siblings = Parts.SENDERS.getOrDefault(service, List.of(chosen));
        var all = Parts.SENDERS.values().stream().flatMap(List::stream).toList();
        Set<String> armed = new LinkedHashSet<>();
        Optional<String> hit =
                armed(armed, List.of(chosen), point, wish, ALONE)
                        .or(() -> armed(armed, List.of(chosen), point, wish, FIRST))
                        .or(() -> armed(armed, siblings, point, wish, THEN))
                        .or(() -> armed(armed, all, point, wish, LAST));
        armed.forEach(part -> disarm(part, point));
        return hit;
    }

    private Optional<String> armed(
            Set<String> armed,
            Collection<String> those,
            Point point,
            String wish,
            Duration patience) {
        for (String part : those) {
            if (armed.add(part)) {
                arm(part, point, wish);
            }
        }
        BooleanSupplier taken = () -> armed.stream().anyMatch(part -> wasTaken(part, point));
        if (patience.equals(ALONE)) {
            Pause.until(taken, patience);
        } else {
            passersby.until(taken, patience);
        }
        return armed.stream().filter(part -> wasTaken(part, point)).findFirst();
    }

    /// @return what happened
    String stall(String chosen, Point point, long millis) {
        return whoever(chosen, point, "stall " + millis)
                .map(part -> part + " dawdles at " + point)
                .orElseThrow(() -> new IllegalStateException("nobody came to " + point));
    }

    /// Ends a stall before its time, or lets stalls have their time again.
    void over(String part, Point point, boolean over) {
        try {
            Path file = parts.control(part).resolve("over").resolve(point.name());
            Files.createDirectories(file.getParent());
            if (over) {
                Files.writeString(file, "");
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path wish(String part, Point point) {
        return parts.control(part).resolve("arm").resolve(point.name());
    }

    void arm(String part, Point point, String what) {
        try {
            Files.createDirectories(wish(part, point).getParent());
            // in one step, as it is read by another process
            Path whole = parts.control(part).resolve(point.name() + ".next");
            Files.writeString(whole, what);
            Files.move(whole, wish(part, point), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean wasTaken(String part, Point point) {
        return !Files.exists(wish(part, point));
    }

    void disarm(String part, Point point) {
        try {
            Files.deleteIfExists(wish(part, point));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How often processes have ended at a point so far, by their own ledgers.
    long kills(Point point) {
        var lines = new ArrayList<String>();
        for (String part : Parts.SERVICES) {
            Path ledger = parts.control(part).resolve("ledger");
            try {
                lines.addAll(Files.exists(ledger) ? Files.readAllLines(ledger) : List.of());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines.stream().filter(line -> line.endsWith(" " + point + " kill")).count();
    }
}
