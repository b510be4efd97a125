package clinic.notification.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// A mail's two bodies: the same words, plain and as simple HTML.
@Component
class MailBody {
    private final ITemplateEngine templates;

    MailBody(ITemplateEngine templates) {
        this.templates = templates;
    }

    record Link(String label, String address) {}

    record Content(
            String subject,
            String greeting,
            List<String> lines,
            List<Link> links,
            String closing,
            Link preferences) {}

    String text(Content content) {
        List<String> parts = new ArrayList<>();
        parts.add(content.greeting());
        parts.addAll(content.lines());
        content.links().forEach(link -> parts.add(link.label() + ":\n" + link.address()));
        parts.add(content.closing());
        parts.add("--\n" + content.preferences().label() + ":\n" + content.preferences().address());
        return String.join("\n\n", parts) + "\n";
    }

    String html(Content content, Locale language) {
        return templates.process("mail/letter", new Context(language, Map.of("letter", content)));
    }
}
