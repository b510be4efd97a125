package clinic.common.inbox.web;

import clinic.common.inbox.AuditEntry;
import clinic.common.inbox.DeadLetter;
import clinic.common.inbox.ReplayOutcome;
import clinic.common.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The letters this service keeps, for programs.
@RestController
@RequestMapping("/api/dead-letters/${clinic.schema}")
@PreAuthorize("hasAnyRole('OPS', 'ADMIN')")
class LetterApi {
    private final LetterDesk desk;

    LetterApi(LetterDesk desk) {
        this.desk = desk;
    }

    /// @param next to be given as `after` for the next page; absent on the last one
    record Page(List<DeadLetter> items, @Nullable Long next) {}

    record Audit(List<AuditEntry> items) {}

    /// @param dryRun whether all is taken back after it was tried
    record OneLetter(@Nullable Boolean dryRun) {}

    /// One key's letters, or all there are where topic and key are absent.
    record SomeLetters(@Nullable String topic, @Nullable String key, @Nullable Boolean dryRun) {}

    record Gap(@NotBlank String topic, @NotBlank String key) {}

    /// @param outcomes what became, or would become, of each letter, in the order of trying
    record Outcomes(boolean dryRun, List<Outcome> outcomes) {
        static Outcomes of(boolean dryRun, List<ReplayOutcome> outcomes) {
            return new Outcomes(dryRun, outcomes.stream().map(Outcome::of).toList());
        }
    }

    record Outcome(long letter, ReplayOutcome.Result result, String detail) {
        static Outcome of(ReplayOutcome outcome) {
            return new Outcome(outcome.letterId(), outcome.result(), outcome.detail());
        }
    }

    /// The open ones, the oldest first, those that wait behind a parked one too.
    @GetMapping
    Page open(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        List<DeadLetter> found = desk.open(after, limit + 1);
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(found.subList(0, limit), found.get(limit - 1).id());
    }

    @GetMapping("/audit")
    Audit audit(@RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return new Audit(desk.audit(limit));
    }

    @PostMapping("/{number}/replay")
    Outcomes replay(
            @PathVariable long number, @RequestBody(required = false) @Nullable OneLetter asked) {
        boolean dryRun = asked != null && isTrue(asked.dryRun());
        return Outcomes.of(dryRun, List.of(desk.replay(number, dryRun)));
    }

    @PostMapping("/replay")
    Outcomes replaySome(@RequestBody(required = false) @Nullable SomeLetters asked) {
        boolean dryRun = asked != null && isTrue(asked.dryRun());
        String topic = asked == null ? null : asked.topic();
        String key = asked == null ? null : asked.key();
        if (topic == null && key == null) {
            return Outcomes.of(dryRun, desk.replayAll(dryRun));
        }
        if (topic == null || key == null) {
            throw Problem.field(
                    topic == null ? "topic" : "key", "One key needs topic and key; all need none.");
        }
        return Outcomes.of(dryRun, desk.replayKey(topic, key, dryRun));
    }

    @PostMapping("/{number}/discard")
    Outcomes discard(@PathVariable long number) {
        return Outcomes.of(false, List.of(desk.discard(number)));
    }

    @PostMapping("/accept-gap")
    Outcomes acceptGap(@Valid @RequestBody Gap gap) {
        return Outcomes.of(false, List.of(desk.acceptGap(gap.topic(), gap.key())));
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}
