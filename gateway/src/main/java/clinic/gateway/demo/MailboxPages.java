package clinic.gateway.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// What a demo's patients receive, for people (newest first) and for programs (oldest first).
@Controller
@Profile("demo")
@RequestMapping("/mailbox")
class MailboxPages {
    private final Mailbox mailbox;
    private final MailboxProperties properties;

    MailboxPages(Mailbox mailbox, MailboxProperties properties) {
        this.mailbox = mailbox;
        this.properties = properties;
    }

    record Shown(
            Letter letter,
            boolean sms,
            @Nullable ZonedDateTime at,
            List<LetterReader.Piece> pieces) {
        static Shown of(Letter letter) {
            Instant sent = letter.sentAt();
            return new Shown(
                    letter,
                    letter.isSms(),
                    sent == null ? null : sent.atZone(ZoneOffset.UTC),
                    LetterReader.pieces(letter.text()));
        }
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String to, Model model) {
        List<Letter> letters = letters(to);
        model.addAttribute("to", to);
        model.addAttribute("addresses", mailbox.addresses());
        model.addAttribute("count", letters.size());
        model.addAttribute(
                "letters",
                letters.reversed().stream().limit(properties.shown()).map(Shown::of).toList());
        return "mailbox";
    }

    @GetMapping("/api/messages")
    @ResponseBody
    List<Letter> messages(@RequestParam(defaultValue = "") String to) {
        return letters(to);
    }

    private List<Letter> letters(String to) {
        return to.isBlank() ? mailbox.all() : mailbox.to(to.strip());
    }
}
