package clinic.ops.flow;

import clinic.ops.eventlog.TopicRate;
import java.time.Instant;
import java.util.List;

/// The flow at one moment.
///
/// @param at by this service's clock
/// @param parkedLetters how many letters were parked in all
public record FlowView(
        Instant at, List<StageLine> stages, List<TopicRate> rates, long parkedLetters) {

    /// Bookings whose journey has not ended.
    public long underWay() {
        return stages.stream().filter(line -> !line.end()).mapToLong(StageLine::bookings).sum();
    }

    public long stuck() {
        return stages.stream().mapToLong(StageLine::stuck).sum();
    }

    /// Whether no booking was ever heard of.
    public boolean empty() {
        return stages.stream().allMatch(line -> line.bookings() == 0);
    }
}
