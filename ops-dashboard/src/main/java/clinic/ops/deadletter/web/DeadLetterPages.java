package clinic.ops.deadletter.web;

import clinic.ops.deadletter.ParkedLetters;
import clinic.ops.deadletter.ParkedLetters.LetterPage;
import clinic.ops.deadletter.ParkedLetters.Which;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the services have parked, the open ones first, and what became of the others.
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
                        Which.OPEN,
                        after == null ? OptionalLong.empty() : OptionalLong.of(after),
                        LETTERS_PER_PAGE);
        List<LetterRow> open = rows(page);
        model.addAttribute("letters", open);
        model.addAttribute(
                "keepers",
                open.stream().map(LetterRow::keeper).filter(Objects::nonNull).distinct().toList());
        model.addAttribute("next", page.next().isPresent() ? page.next().getAsLong() : null);
        model.addAttribute(
                "settled",
                rows(letters.page(Which.SETTLED, OptionalLong.empty(), LETTERS_PER_PAGE)));
        return "ops/dead-letters";
    }

    private static List<LetterRow> rows(LetterPage page) {
        return page.letters().stream().map(LetterRow::of).toList();
    }
}
