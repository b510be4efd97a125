package clinic.ops.latency;

import clinic.ops.flow.Age;
import clinic.ops.latency.Latencies.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the pages and the API read of latencies.
@Service
@Transactional(readOnly = true)
public class LatencyQueries {

    private final Latencies latencies;
    private final LatencySettings settings;
    private final Clock clock;

    LatencyQueries(Latencies latencies, LatencySettings settings, Clock clock) {
        this.latencies = latencies;
        this.settings = settings;
        this.clock = clock;
    }

    public LatencyView now() {
        Instant now = clock.instant();
        return new LatencyView(
                now,
                settings.newest(),
                settings.windows().stream().map(last -> window(last, now)).toList());
    }

    private LatencyView.Window window(Duration last, Instant now) {
        Sight sight = new Sight(now.minus(last), now, settings.newest());
        Map<String, Percentiles> topics = latencies.ofTopics(sight);
        long counted = topics.values().stream().mapToLong(Percentiles::counted).sum();
        return new LatencyView.Window(
                new Age(last),
                counted < settings.newest(),
                topics.entrySet().stream()
                        .map(of -> new LatencyView.OfTopic(of.getKey(), of.getValue()))
                        .toList(),
                latencies.ofHops(sight).entrySet().stream()
                        .map(of -> new LatencyView.OfHop(of.getKey(), of.getValue()))
                        .toList());
    }
}
