package clinic.chaos.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is wished of this process, as files in its folder: `arm/POINT` holds `kill` or `stall
/// MILLIS` and is good for one hit, `over/POINT` ends such a stall, `broken/MUTATION` is there for
/// as long as it is on, `skew` holds a duration. `ledger` gets a line for every hit.
final class Wishes {
    private static final long LOOK_EVERY_NANOS = 20_000_000;
    private static final Wishes NONE = new Wishes(Set.of(), Set.of(), Duration.ZERO);

    private static volatile @Nullable Path folder;
    private static volatile Wishes last = NONE;
    private static volatile long lastLook = System.nanoTime() - LOOK_EVERY_NANOS;

    private final Set<String> armed;
    private final Set<String> broken;
    private final Duration skew;

    private Wishes(Set<String> armed, Set<String> broken, Duration skew) {
        this.armed = armed;
        this.broken = broken;
        this.skew = skew;
    }

    static void readFrom(Path own) {
        try {
            Files.createDirectories(own.resolve("arm"));
            Files.createDirectories(own.resolve("broken"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder = own;
    }

    static boolean isBroken(Mutation mutation) {
        return now().broken.contains(mutation.name());
    }

    static Duration skew() {
        return now().skew;
    }

    private static Wishes now() {
        Path own = folder;
        if (own != null && System.nanoTime() - lastLook > LOOK_EVERY_NANOS) {
            lastLook = System.nanoTime();
            last = new Wishes(names(own.resolve("arm")), names(own.resolve("broken")), skew(own));
        }
        return last;
    }

    private static Set<String> names(Path of) {
        var names = new HashSet<String>();
        try (var files = Files.newDirectoryStream(of)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        } catch (IOException _) {
            // the folder is gone with its test
        }
        return names;
    }

    private static Duration skew(Path own) {
        try {
            return Duration.parse(Files.readString(own.resolve("skew")).strip());
        } catch (IOException | java.time.format.DateTimeParseException _) {
            return Duration.ZERO;
        }
    }

    /// What is wished at a point, once: who is told it is the only one.
    static Optional<String> take(Point point) {
        Path own = folder;
        if (own == null || !now().armed.contains(point.name())) {
            return Optional.empty();
        }
        try {
            Path wish = own.resolve("arm").resolve(point.name());
            String what = Files.readString(wish).strip();
            Files.delete(wish);
            return Optional.of(what);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether a stall has lasted long enough.
    static boolean isOver(Point point) {
        Path own = folder;
        return own != null && Files.exists(own.resolve("over").resolve(point.name()));
    }

    /// Is on the disk when this returns.
    static void note(String line) {
        Path own = folder;
        if (own == null) {
            return;
        }
        try (FileChannel ledger =
                FileChannel.open(
                        own.resolve("ledger"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND)) {
            ledger.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            ledger.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
