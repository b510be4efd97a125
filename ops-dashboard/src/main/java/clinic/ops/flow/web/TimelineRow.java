package clinic.ops.flow.web;

import clinic.ops.eventlog.Gist;
import clinic.ops.eventlog.LoggedEvent;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event of a booking's timeline as shown.
///
/// @param underWayMillis from becoming true to being heard here
record TimelineRow(
        UUID id,
        ZonedDateTime time,
        String what,
        String type,
        String topic,
        String source,
        long sequence,
        long underWayMillis,
        @Nullable UUID causationId,
        @Nullable String stage,
        @Nullable String messageKind,
        @Nullable String urgency,
        boolean urgent) {

    static TimelineRow of(LoggedEvent event) {
        Gist gist = event.gist();
        return new TimelineRow(
                event.id(),
                event.time().atZone(ZoneOffset.UTC),
                Labels.ofEvent(event.type()),
                event.type(),
                Labels.ofTopic(event.topic()),
                Labels.ofSource(event.source()),
                event.sequence(),
                event.underWay().toMillis(),
                event.causationId(),
                gist.stage() == null ? null : Labels.of(gist.stage()),
                gist.messageKind() == null ? null : Labels.ofName(gist.messageKind()),
                gist.urgency() == null ? null : Labels.of(gist.urgency()),
                gist.urgency() == Gist.Urgency.URGENT);
    }
}
