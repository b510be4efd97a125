package clinic.ops.deadletter.web;

import clinic.ops.deadletter.ParkedLetters;
import clinic.ops.deadletter.ParkedLetters.LetterPage;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the services have parked.
@Controller
@PreAuthorize("hasAnyRole('OPS', 'ADMIN')")
class DeadLetterPages {

    private static final int LETTERS_PER_PAGE = 50;

    private final ParkedLetters letters;

    DeadLetterPages(ParkedLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/ops/dead-letters")
    String deadLetters(@RequestParam @Nullable Long after, Model model) {
        LetterPage page =
                letters.page(
                        after == null ? OptionalLong.empty() : OptionalLong.of(after),
                        LETTERS_PER_PAGE);
        model.addAttribute("letters", page.letters().stream().map(LetterRow::of).toList());
        model.addAttribute("next", page.next().isPresent() ? page.next().getAsLong() : null);
        return "ops/dead-letters";
    }
}
