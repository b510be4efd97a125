package clinic.ops.latency;

import java.time.Instant;
import java.util.Map;

/// Times taken from the event log, by what was heard last.
interface Latencies {

    /// Of the events heard in a time, the latest ones.
    ///
    /// @param since not included
    /// @param until included
    /// @param newest how many are looked at, at most
    record Sight(Instant since, Instant until, int newest) {}

    /// From an event's own time to its being heard here, by topic.
    Map<String, Percentiles> ofTopics(Sight sight);

    /// Counted where the hop ends.
    Map<Hop, Percentiles> ofHops(Sight sight);
}
