package clinic.ops.flow.web;

import clinic.common.web.Problem;
import clinic.ops.eventlog.EventCursor;
import clinic.ops.eventlog.EventLog;
import clinic.ops.eventlog.EventPage;
import clinic.ops.flow.BookingFlow;
import clinic.ops.flow.FlowQueries;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One booking across all topics.
@Controller
@RequestMapping("/ops/bookings")
@PreAuthorize("hasAnyRole('OPS', 'ADMIN')")
class TimelinePages {

    /// As much as a person scrolls through; a whole journey has about 60 events.
    private static final int EVENTS_PER_PAGE = 200;

    private final EventLog log;
    private final FlowQueries flow;

    TimelinePages(EventLog log, FlowQueries flow) {
        this.log = log;
        this.flow = flow;
    }

    @GetMapping
    ModelAndView search(@RequestParam(defaultValue = "") String id) {
        Optional<UUID> bookingId = BookingIdForm.parse(id);
        if (bookingId.isPresent()) {
            return new ModelAndView("redirect:/ops/bookings/" + bookingId.get());
        }
        ModelAndView page = new ModelAndView("ops/search");
        page.addObject("searched", id);
        if (!id.isBlank()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject(
                    "error",
                    "A booking id has 36 characters, such as 0197f3a2-5b1c-7e44-9c1d-2f6b8a0e4d11.");
        }
        return page;
    }

    @GetMapping("/{bookingId}")
    String timeline(
            @PathVariable UUID bookingId, @RequestParam @Nullable String after, Model model) {
        Optional<EventCursor> cursor =
                Optional.ofNullable(after)
                        .map(
                                text ->
                                        EventCursor.parse(text)
                                                .orElseThrow(() -> Problem.notFound("page")));
        EventPage page = log.page(bookingId, cursor, EVENTS_PER_PAGE);
        BookingFlow stands = flow.booking(bookingId).orElse(null);
        if (stands == null && page.events().isEmpty()) {
            throw Problem.notFound("booking");
        }
        model.addAttribute(
                "timeline",
                TimelinePage.of(
                        bookingId, stands, stands == null ? null : flow.inStageFor(stands), page));
        return "ops/timeline";
    }
}
