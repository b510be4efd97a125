package clinic.screening.effect.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The outcomes as a table and a plot.
@Controller
@PreAuthorize("hasRole('CLINICIAN')")
class OutcomePages {
    private final OutcomeReport report;

    OutcomePages(OutcomeReport report) {
        this.report = report;
    }

    @GetMapping("/outcomes")
    String outcomes(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestParam Optional<String> by,
            Model model) {
        OutcomeReport.Report found = report.of(from, to, by);
        model.addAttribute("report", found);
        model.addAttribute("plot", OutcomePlot.of(found.rows()));
        return "outcomes";
    }
}
