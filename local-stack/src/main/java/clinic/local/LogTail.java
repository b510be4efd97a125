package clinic.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Shows what is added to a log from now on, each line with its part's name in front.
final class LogTail {
    private final Path log;
    private final String prefix;
    private final Console console;
    private long position;
    private String rest = "";

    LogTail(Path log, String prefix, Console console) {
        this.log = log;
        this.prefix = prefix;
        this.console = console;
        this.position = size();
    }

    /// Begins at a place in the log that the caller knows.
    LogTail(Path log, String prefix, Console console, long position) {
        this(log, prefix, console);
        this.position = position;
    }

    void show() {
        long size = size();
        if (size < position) {
            position = 0;
        }
        if (size == position) {
            return;
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(position);
            byte[] fresh = new byte[(int) Math.min(size - position, 1_000_000)];
            file.readFully(fresh);
            position += fresh.length;
            String[] lines = (rest + new String(fresh, StandardCharsets.UTF_8)).split("\n", -1);
            for (int i = 0; i < lines.length - 1; i++) {
                console.line(prefix + lines[i]);
            }
            rest = lines[lines.length - 1];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long size() {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
