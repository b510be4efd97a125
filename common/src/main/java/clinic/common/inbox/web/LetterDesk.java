package clinic.common.inbox.web;

import clinic.common.inbox.AuditEntry;
import clinic.common.inbox.DeadLetter;
import clinic.common.inbox.DeadLetters;
import clinic.common.inbox.Failures;
import clinic.common.inbox.ReplayOutcome;
import clinic.common.security.Caller;
import clinic.common.security.Callers;
import clinic.common.web.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// What page and API share: the letters, in the name of who asks.
final class LetterDesk {
    private final DeadLetters letters;

    LetterDesk(DeadLetters letters) {
        this.letters = letters;
    }

    List<DeadLetter> open(long after, int most) {
        return letters.open(after, most);
    }

    Map<Long, DeadLetter> numbered(Collection<Long> numbers) {
        return letters.numbered(numbers).stream()
                .collect(Collectors.toMap(DeadLetter::id, Function.identity()));
    }

    List<AuditEntry> audit(int most) {
        return letters.audit(most);
    }

    DeadLetter letter(long number) {
        return letters.numbered(List.of(number)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("letter"));
    }

    ReplayOutcome replay(long number, boolean dryRun) {
        letter(number);
        return tried(() -> letters.replay(number, who(), dryRun));
    }

    List<ReplayOutcome> replayKey(String topic, String key, boolean dryRun) {
        return tried(() -> letters.replayKey(topic, key, who(), dryRun));
    }

    List<ReplayOutcome> replayAll(boolean dryRun) {
        return tried(() -> letters.replayAll(who(), dryRun));
    }

    ReplayOutcome discard(long number) {
        letter(number);
        return tried(() -> letters.discard(number, who()));
    }

    ReplayOutcome acceptGap(String topic, String key) {
        return tried(() -> letters.acceptGap(topic, key, who())).stream()
                .findFirst()
                .orElseThrow(() -> Problem.conflict("no-gap", "Nothing is missing there."));
    }

    private static <T> T tried(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException failure) {
            if (Failures.isTransient(failure)) {
                throw Problem.unavailable(
                        "The database is busy or away. What was being done is undone; please try again.");
            }
            throw failure;
        }
    }

    /// The gateway knows its callers itself, a service by the gateway's word.
    private static String who() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? caller.name()
                : Callers.current().name();
    }
}
