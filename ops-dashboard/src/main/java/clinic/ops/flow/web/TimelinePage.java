package clinic.ops.flow.web;

import clinic.ops.eventlog.EventCursor;
import clinic.ops.eventlog.EventPage;
import clinic.ops.flow.Age;
import clinic.ops.flow.BookingFlow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The timeline of one booking as shown.
///
/// @param stage absent while nothing of the booking's own topic was heard
/// @param next the cursor of the next page; absent on the last one
record TimelinePage(
        UUID bookingId,
        @Nullable String stage,
        @Nullable String inStageFor,
        @Nullable Long version,
        List<TimelineRow> events,
        @Nullable String next) {

    static TimelinePage of(
            UUID bookingId, @Nullable BookingFlow flow, @Nullable Age inStageFor, EventPage page) {
        return new TimelinePage(
                bookingId,
                flow == null ? null : Labels.of(flow.stage()),
                inStageFor == null ? null : inStageFor.text(),
                flow == null ? null : flow.version(),
                page.events().stream().map(TimelineRow::of).toList(),
                page.next().map(EventCursor::text).orElse(null));
    }
}
