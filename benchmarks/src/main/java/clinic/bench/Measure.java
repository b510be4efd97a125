package clinic.bench;

import java.time.Duration;

/// What one round of a contender gave.
///
/// @param value what is compared: events per second, or milliseconds where less is better
/// @param cpuMillisPerEvent CPU time of all processes taking part (this JVM, PostgreSQL, the
///     broker, a program started for it) by events; 0 where it was not taken
public record Measure(double value, double cpuMillisPerEvent) {

    /// Throughput.
    public static Measure rate(long events, Duration took, Duration cpu) {
        return new Measure(events / (took.toNanos() / 1e9), cpu.toNanos() / 1e6 / events);
    }

    /// A latency or another figure that stands for itself.
    public static Measure of(double value) {
        return new Measure(value, 0);
    }
}
