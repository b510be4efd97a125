package clinic.ops.lag.web;

import clinic.ops.lag.LagQueries;
import clinic.ops.latency.LatencyQueries;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who is behind, and how long things take.
@Controller
@RequestMapping("/ops/lag")
@PreAuthorize("hasAnyRole('OPS', 'ADMIN')")
class LagPages {

    private final LagQueries lag;
    private final LatencyQueries latency;

    LagPages(LagQueries lag, LatencyQueries latency) {
        this.lag = lag;
        this.latency = latency;
    }

    @ModelAttribute
    void pageAndFragmentShareAnAddress(HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
    }

    /// @param group whose partitions are to be shown
    @GetMapping
    String page(@RequestParam(defaultValue = "") String group, Model model) {
        model.addAttribute("lag", LagPage.of(lag.now(), group));
        model.addAttribute("windows", LatencyRows.of(latency.now()));
        return "ops/lag";
    }

    @HxRequest
    @GetMapping
    String board(@RequestParam(defaultValue = "") String group, Model model) {
        return page(group, model) + " :: board";
    }
}
