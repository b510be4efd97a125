package clinic.ops.hearing;

import clinic.common.contract.Envelope;
import clinic.ops.eventlog.EventLog;
import clinic.ops.eventlog.LoggedEvent;
import clinic.ops.flow.BookingStages;
import clinic.ops.flow.StageStep;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Writes down what was heard and moves the booking on in the flow. Runs in the transaction of the
/// inbox's batch.
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

    void record(Envelope envelope) {
        if (log.append(LoggedEvent.heard(envelope, clock.instant()))) {
            StageStep.in(envelope).ifPresent(stages::apply);
        }
    }
}
