package clinic.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Remembers a process beyond the supervisor's own life. A process id alone may belong to somebody
/// else by now, so the start time stands beside it.
///
/// @param startedMillis since the epoch; 0 where the system does not tell
record ProcessNote(long pid, long startedMillis) {
    /// Linux counts starts in hundredths of a second from a boot time in whole seconds.
    private static final long TOLERANCE_MILLIS = 2_000;

    static ProcessNote of(ProcessHandle process) {
        return new ProcessNote(process.pid(), started(process));
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(start -> start.toEpochMilli()).orElse(0L);
    }

    static Path file(Home home, String part) {
        return home.run().resolve(part + ".pid");
    }

    void write(Path file) {
        try {
            Files.writeString(file, pid + " " + startedMillis + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return the very process that was noted, if it still runs
    static Optional<ProcessHandle> living(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] noted = Files.readString(file).strip().split(" ", -1);
            long started = Long.parseLong(noted[1]);
            return ProcessHandle.of(Long.parseLong(noted[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(found -> Math.abs(started(found) - started) <= TOLERANCE_MILLIS);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }
}
