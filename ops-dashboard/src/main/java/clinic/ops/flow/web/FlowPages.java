package clinic.ops.flow.web;

import clinic.ops.flow.FlowQueries;
import clinic.ops.lag.LagQueries;
import clinic.ops.lag.LagView;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/// The funnel and what is stuck in it.
@Controller
@RequestMapping("/ops")
@PreAuthorize("hasAnyRole('OPS', 'ADMIN')")
class FlowPages {

    private final FlowQueries flow;
    private final LagQueries lag;

    FlowPages(FlowQueries flow, LagQueries lag) {
        this.flow = flow;
        this.lag = lag;
    }

    @ModelAttribute
    void pageAndFragmentShareAnAddress(HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
    }

    @GetMapping
    String funnel(Model model) {
        model.addAttribute("funnel", FunnelPage.of(flow.now()));
        LagView behind = lag.now();
        model.addAttribute("late", behind.isCurrent() ? Long.toString(behind.late()) : "unknown");
        return "ops/funnel";
    }

    @HxRequest
    @GetMapping
    String board(Model model) {
        return funnel(model) + " :: board";
    }

    @GetMapping("/stuck")
    String stuck(Model model) {
        model.addAttribute("stuck", flow.stuck().stream().map(StuckRow::of).toList());
        return "ops/stuck";
    }
}
