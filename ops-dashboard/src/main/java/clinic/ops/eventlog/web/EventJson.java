package clinic.ops.eventlog.web;

import clinic.common.contract.Stage;
import clinic.ops.eventlog.Gist;
import clinic.ops.eventlog.LoggedEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One logged event for programs.
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventJson(
        UUID id,
        String topic,
        UUID key,
        @Nullable UUID bookingId,
        String type,
        String source,
        long sequence,
        Instant time,
        Instant receivedAt,
        UUID correlationId,
        @Nullable UUID causationId,
        @Nullable Stage stage,
        @Nullable String messageKind,
        Gist.@Nullable Urgency urgency) {

    static EventJson of(LoggedEvent event) {
        Gist gist = event.gist();
        return new EventJson(
                event.id(),
                event.topic(),
                event.key(),
                gist.bookingId(),
                event.type(),
                event.source(),
                event.sequence(),
                event.time(),
                event.receivedAt(),
                event.correlationId(),
                event.causationId(),
                gist.stage(),
                gist.messageKind(),
                gist.urgency());
    }
}
