package clinic.ops.lag.web;

import clinic.ops.flow.Age;
import clinic.ops.latency.LatencyView;
import clinic.ops.latency.LatencyView.OfHop;
import clinic.ops.latency.LatencyView.OfTopic;
import clinic.ops.latency.Percentiles;
import java.time.Instant;
import java.util.List;

/// Latencies for programs.
///
/// @param newest how many events are looked at for a window, at most
record LatencyJson(Instant at, int newest, List<WindowJson> windows) {

    /// @param whole false where more was heard than is looked at: then these are the newest
    /// @param topics from an event's time to its being heard by the ops dashboard
    /// @param hops from one event of a booking to another, counted where the second was heard
    record WindowJson(Age last, boolean whole, List<TopicJson> topics, List<HopJson> hops) {

        private static WindowJson of(LatencyView.Window window) {
            return new WindowJson(
                    window.last(),
                    window.whole(),
                    window.topics().stream().map(TopicJson::of).toList(),
                    window.hops().stream().map(HopJson::of).toList());
        }
    }

    record TopicJson(String topic, long events, Age p50, Age p95, Age p99) {

        private static TopicJson of(OfTopic of) {
            Percentiles after = of.heardAfter();
            return new TopicJson(
                    of.topic(), after.counted(), after.p50(), after.p95(), after.p99());
        }
    }

    /// @param people whether it waits for people; where not, the time is all the software's
    record HopJson(
            String hop,
            String from,
            String to,
            boolean people,
            long counted,
            Age p50,
            Age p95,
            Age p99) {

        private static HopJson of(OfHop of) {
            Percentiles took = of.took();
            return new HopJson(
                    of.hop().name(),
                    of.hop().from().type(),
                    of.hop().to().type(),
                    of.hop().people(),
                    took.counted(),
                    took.p50(),
                    took.p95(),
                    took.p99());
        }
    }

    static LatencyJson of(LatencyView view) {
        return new LatencyJson(
                view.at(), view.newest(), view.windows().stream().map(WindowJson::of).toList());
    }
}
