package clinic.checker.evidence;

import java.util.List;
import java.util.Map;

/// What is still to be done.
///
/// @param lag by consumer group, records that are not committed
public record Backlogs(List<Backlog> services, Map<String, Long> lag) {

    /// @param outbox events that have not left
    /// @param outboxDead events that never will
    /// @param overdue due work whose time has come, and letters to patients on their way
    /// @param dueDead due work that was given up
    public record Backlog(
            String service, long outbox, long outboxDead, long overdue, long dueDead) {
        public boolean isEmpty() {
            return outbox == 0 && overdue == 0;
        }
    }

    /// Whether nothing more will happen by itself.
    public boolean isQuiet() {
        return services.stream().allMatch(Backlog::isEmpty)
                && lag.values().stream().allMatch(records -> records == 0);
    }
}
