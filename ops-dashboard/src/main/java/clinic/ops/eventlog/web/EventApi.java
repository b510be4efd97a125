package clinic.ops.eventlog.web;

import clinic.common.web.Problem;
import clinic.ops.eventlog.EventCursor;
import clinic.ops.eventlog.EventLog;
import clinic.ops.eventlog.EventPage;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The event log for programs.
@RestController
@PreAuthorize("hasAnyRole('OPS', 'ADMIN')")
class EventApi {

    private final EventLog log;

    EventApi(EventLog log) {
        this.log = log;
    }

    /// @param next to be given as `after` for the next page; absent on the last one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<EventJson> items, @Nullable String next) {
        static Page of(EventPage page) {
            return new Page(
                    page.events().stream().map(EventJson::of).toList(),
                    page.next().map(EventCursor::text).orElse(null));
        }
    }

    /// Earliest first; of one booking, or of all.
    @GetMapping("/api/flow/events")
    Page events(
            @RequestParam @Nullable UUID bookingId,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        Optional<EventCursor> cursor = Optional.ofNullable(after).map(EventApi::cursor);
        return Page.of(
                bookingId == null ? log.page(cursor, limit) : log.page(bookingId, cursor, limit));
    }

    private static EventCursor cursor(String text) {
        return EventCursor.parse(text)
                .orElseThrow(
                        () ->
                                Problem.malformed("after is not in the expected form.")
                                        .with("field", "after"));
    }
}
