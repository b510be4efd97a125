package clinic.ops.hearing;

import clinic.common.contract.Envelope;
import clinic.ops.eventlog.EventLog;
import clinic.ops.eventlog.LoggedEvent;
import clinic.ops.flow.BookingStages;
import clinic.ops.flow.StageStep;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes down what was heard and moves the bookings on in the flow: two statements, however many
/// events there are. Runs in the transaction of the inbox's batch.
@Component
class EventRecorder {

    private final EventLog log;
    private final BookingStages stages;
    private final Clock clock;

    EventRecorder(EventLog log, BookingStages stages, Clock clock) {
        this.log = log;
        this.stages = stages;
        this.clock = clock;
    }

    void record(List<Envelope> heard) {
        Instant now = clock.instant();
        Set<UUID> fresh =
                log.append(heard.stream().map(event -> LoggedEvent.heard(event, now)).toList());
        stages.apply(
                heard.stream()
                        .filter(event -> fresh.contains(event.id()))
                        .map(StageStep::in)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
