package clinic.ops.eventlog;

import java.util.List;
import java.util.Optional;

/// Some of the log, earliest first.
///
/// @param next where the next page begins; empty on the last one
public record EventPage(List<LoggedEvent> events, Optional<EventCursor> next) {

    public EventPage {
        events = List.copyOf(events);
    }
}
