package clinic.screening.effect.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Pain before and after, and responders.
@RestController
@PreAuthorize("hasRole('CLINICIAN')")
class OutcomeApi {
    private final OutcomeReport report;

    OutcomeApi(OutcomeReport report) {
        this.report = report;
    }

    @GetMapping("/api/outcomes")
    OutcomeReport.Report outcomes(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestParam Optional<String> by) {
        return report.of(from, to, by);
    }
}
