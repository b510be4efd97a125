package clinic.gateway.page;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Where the OpenAPI documents are. The table of routes leads each to its service.
@Controller
class DocsPages {
    private static final List<Document> DOCUMENTS =
            List.of(
                    new Document("booking", "Patients, calendar, bookings, worklist"),
                    new Document("screening", "Screenings, reviews, effect checks"),
                    new Document("notification", "Messages, preferences"),
                    new Document("ops", "Flow of events, dead letters"),
                    new Document("gateway", "API tokens"));

    record Document(String service, String about) {
        public String openapi() {
            return "/api/docs/" + service;
        }
    }

    @GetMapping(path = "/api/docs", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Document> documents() {
        return DOCUMENTS;
    }

    @GetMapping(path = "/api/docs", produces = MediaType.TEXT_HTML_VALUE)
    String page(Model model) {
        model.addAttribute("documents", DOCUMENTS);
        return "docs";
    }

    /// The gateway's own.
    @GetMapping("/api/docs/gateway")
    String own() {
        return "forward:/v3/api-docs";
    }
}
