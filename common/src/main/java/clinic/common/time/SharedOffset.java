package clinic.common.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/// How far a demo's clock is ahead of the wall, in a file that all services of one stack share. It
/// only ever grows.
public final class SharedOffset {
    private final Path file;

    public SharedOffset(Path file) {
        this.file = file;
    }

    /// @return zero where nobody moved the clock so far
    /// @throws UncheckedIOException where the file is there and cannot be read
    public Duration read() {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (NoSuchFileException _) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Moves the clock of every service of this stack forward. Two callers at once both take
    /// effect.
    ///
    /// @throws IllegalArgumentException where the step is not forward
    public Duration forward(Duration step) {
        if (step.isNegative() || step.isZero()) {
            throw new IllegalArgumentException("time only moves forward");
        }
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            Duration moved = read().plus(step);
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, moved.toString());
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return moved;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
