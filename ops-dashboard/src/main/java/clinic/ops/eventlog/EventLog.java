package clinic.ops.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Every event heard, without its data.
public interface EventLog {

    /// In this order. What is in the log already changes nothing.
    ///
    /// @return the ids of those that were not
    Set<UUID> append(List<LoggedEvent> events);

    /// The whole log, from the beginning or from behind a cursor.
    EventPage page(Optional<EventCursor> after, int limit);

    /// The events about one booking.
    EventPage page(UUID bookingId, Optional<EventCursor> after, int limit);

    /// One entry per topic, also for topics that were silent.
    List<TopicRate> rates(Instant now);

    /// A number that rises with every event appended; 0 while the log is empty.
    long position();
}
