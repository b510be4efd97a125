package clinic.ops.lag.web;

import clinic.ops.lag.LagQueries;
import clinic.ops.latency.LatencyQueries;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lag and latencies for programs. Times taken are ISO-8601 durations.
@RestController
@RequestMapping("/api/flow")
@PreAuthorize("hasAnyRole('OPS', 'ADMIN')")
class LagApi {

    private final LagQueries lag;
    private final LatencyQueries latency;

    LagApi(LagQueries lag, LatencyQueries latency) {
        this.lag = lag;
        this.latency = latency;
    }

    /// How far every service is behind on every topic it hears; on request by partition.
    @GetMapping("/lag")
    LagJson lag(@RequestParam(defaultValue = "false") boolean partitions) {
        return LagJson.of(lag.now(), partitions);
    }

    /// How long events were on their way, and bookings between two stages.
    @GetMapping("/latency")
    LatencyJson latency() {
        return LatencyJson.of(latency.now());
    }
}
