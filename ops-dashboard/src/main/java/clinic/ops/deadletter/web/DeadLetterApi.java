package clinic.ops.deadletter.web;

import clinic.ops.deadletter.ParkedLetter;
import clinic.ops.deadletter.ParkedLetters;
import clinic.ops.deadletter.ParkedLetters.LetterPage;
import clinic.ops.deadletter.ParkedLetters.Which;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the services have parked and what became of it, for programs. What can be done about a
/// letter is asked of the service that keeps it.
@RestController
@PreAuthorize("hasAnyRole('OPS', 'ADMIN')")
class DeadLetterApi {

    private final ParkedLetters letters;

    DeadLetterApi(ParkedLetters letters) {
        this.letters = letters;
    }

    /// @param next to be given as `after` for the next page; absent on the last one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<ParkedLetter> items, @Nullable String next) {
        static Page of(LetterPage page) {
            return new Page(
                    page.letters(),
                    page.next().isPresent() ? Long.toString(page.next().getAsLong()) : null);
        }
    }

    /// The latest first.
    @GetMapping("/api/dead-letters")
    Page deadLetters(
            @RequestParam(defaultValue = "ALL") Which state,
            @RequestParam @Nullable Long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        return Page.of(
                letters.page(
                        state,
                        after == null ? OptionalLong.empty() : OptionalLong.of(after),
                        limit));
    }
}
