package clinic.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// CPU time as Linux counts it, of processes and of all they have started, ended ones included.
public final class Cpu {
    /// `USER_HZ`, which is 100 on every Linux a JDK is built for.
    private static final long NANOS_PER_TICK = 10_000_000;

    private Cpu() {}

    /// @param pids the roots; what they have started counts with them
    public static Duration used(List<Long> pids) {
        long ticks = 0;
        for (long pid : pids) {
            ticks += ticks(pid);
            ticks +=
                    ProcessHandle.of(pid).stream()
                            .flatMap(ProcessHandle::descendants)
                            .mapToLong(child -> ticks(child.pid()))
                            .sum();
        }
        return Duration.ofNanos(ticks * NANOS_PER_TICK);
    }

    /// User and system time of the process and of its children that have ended: the fields 14 to 17
    /// of proc(5).
    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Stream.of(11, 12, 13, 14).mapToLong(i -> Long.parseLong(fields[i])).sum();
        } catch (IOException e) {
            if (ProcessHandle.of(pid).isPresent()) {
                throw new UncheckedIOException(e);
            }
            return 0; // it has ended meanwhile, and counts with its parent
        }
    }
}
