package clinic.journeys;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// How long each kind of request took.
public final class Latencies {
    private final Map<String, ConcurrentLinkedQueue<Long>> nanos = new ConcurrentHashMap<>();

    void add(String label, long took) {
        nanos.computeIfAbsent(label, _ -> new ConcurrentLinkedQueue<>()).add(took);
    }

    /// @param p50 in milliseconds
    /// @param p99 in milliseconds
    public record Line(int count, double p50, double p99) {}

    public Map<String, Line> lines() {
        var lines = new TreeMap<String, Line>();
        nanos.forEach(
                (label, values) -> {
                    long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
                    lines.put(label, new Line(sorted.length, at(sorted, 0.50), at(sorted, 0.99)));
                });
        return lines;
    }

    private static double at(long[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return Arrays.stream(sorted).skip(Math.max(0, index)).findFirst().orElse(0) / 1e6;
    }
}
