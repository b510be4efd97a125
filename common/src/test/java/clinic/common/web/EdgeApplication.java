package clinic.common.web;

import clinic.common.security.Callers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The smallest service, to try the edge that all share.
@SpringBootApplication
class EdgeApplication {

    record Note(@NotBlank @Size(max = 20) String text, LocalDate day) {}

    record Written(int number, String by) {}

    @RestController
    static class Notes {
        private final AtomicInteger count = new AtomicInteger();

        @PostMapping("/api/notes")
        @PreAuthorize("hasRole('FRONT_DESK')")
        ResponseEntity<Written> write(@Valid @RequestBody Note note) {
            if (note.text().equals("taken")) {
                throw Problem.conflict("taken", "Somebody wrote that.").with("alternatives", 3);
            }
            return ResponseEntity.status(HttpStatus.CREATED)
                    .eTag("\"1\"")
                    .body(new Written(count.incrementAndGet(), Callers.current().name()));
        }

        @GetMapping("/api/notes/{number}")
        @PreAuthorize("isAuthenticated()")
        String read(@PathVariable int number) {
            throw new IllegalStateException("secret " + number);
        }

        int written() {
            return count.get();
        }
    }
}
