package clinic.gateway.demo;

import clinic.common.time.SharedOffset;
import clinic.common.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The lever of the demo's clock. Every service of the stack follows.
@RestController
@Profile("demo")
@ConditionalOnProperty("clinic.clock.file")
@RequestMapping("/api/demo/clock")
class ClockApi {
    private static final Duration LONGEST_STEP = Duration.ofDays(366);
    private static final int LOOKS = 100;
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Clock clock;
    private final SharedOffset offset;

    ClockApi(Clock clock, SharedOffset offset) {
        this.clock = clock;
        this.offset = offset;
    }

    /// @param forward ISO-8601, `PT1H` or `P7D`
    record Step(@Nullable String forward) {}

    record Now(Instant now) {}

    @GetMapping
    Now now() {
        return new Now(clock.instant());
    }

    /// Answers when this gateway has followed.
    @PostMapping
    Now move(@RequestBody Step step) {
        Duration forward = parse(step.forward());
        Instant goal = clock.instant().plus(forward);
        offset.forward(forward);
        for (int look = 0; look < LOOKS && clock.instant().isBefore(goal); look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        Instant now = clock.instant();
        return new Now(now.isBefore(goal) ? goal : now);
    }

    private static Duration parse(@Nullable String text) {
        try {
            Duration step = text == null ? Duration.ZERO : Duration.parse(text);
            if (step.isPositive() && step.compareTo(LONGEST_STEP) <= 0) {
                return step;
            }
        } catch (DateTimeParseException _) {
            // told below, like a step that is not forward
        }
        throw Problem.field("forward", "A step forward like PT1H or P7D, at most 366 days.");
    }
}
