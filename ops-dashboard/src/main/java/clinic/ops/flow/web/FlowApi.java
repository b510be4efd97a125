package clinic.ops.flow.web;

import clinic.ops.flow.FlowQueries;
import clinic.ops.flow.FlowView;
import clinic.ops.flow.StuckLine;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The flow for programs. Ages are ISO-8601 durations.
@RestController
@RequestMapping("/api/flow")
@PreAuthorize("hasAnyRole('OPS', 'ADMIN')")
class FlowApi {

    private final FlowQueries flow;
    private final Doorbell doorbell;

    FlowApi(FlowQueries flow, Doorbell doorbell) {
        this.flow = flow;
        this.doorbell = doorbell;
    }

    /// Bookings per stage with their ages, how many are stuck, and the events heard lately.
    @GetMapping
    FlowView now() {
        return flow.now();
    }

    /// The bookings longer in a stage than its limit, longest overdue first; 1000 at most.
    @GetMapping("/stuck")
    List<StuckLine> stuck() {
        return flow.stuck();
    }

    /// Says `changed` when there is something new to fetch, and never what.
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream() {
        return doorbell.listen();
    }
}
