package clinic.ops.latency;

import clinic.ops.flow.Age;
import java.time.Instant;
import java.util.List;

/// Percentiles of each window.
///
/// @param at by this service's clock
/// @param newest how many events were looked at for a window, at most
public record LatencyView(Instant at, int newest, List<Window> windows) {

    /// @param last how far back it looks
    /// @param whole false where more was heard than is looked at: then these are the newest
    public record Window(Age last, boolean whole, List<OfTopic> topics, List<OfHop> hops) {}

    /// From an event's own time to its being heard here.
    public record OfTopic(String topic, Percentiles heardAfter) {}

    public record OfHop(Hop hop, Percentiles took) {}

    public LatencyView {
        windows = List.copyOf(windows);
    }
}
