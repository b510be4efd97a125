package clinic.checker;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.checker.evidence.Backlogs;
import clinic.checker.evidence.Backlogs.Backlog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QuietTest {
    private static final Backlogs EMPTY =
            new Backlogs(List.of(new Backlog("booking", 0, 0, 0, 0)), Map.of("group", 0L));
    private static final Backlogs LAGGING = new Backlogs(List.of(), Map.of("group", 7L));

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void waitsForSomeQuietLooksInARow() {
        var quiet =
                new Quiet(
                        () -> looks.incrementAndGet() == 2 ? LAGGING : EMPTY,
                        Duration.ofMinutes(1));

        assertThat(quiet.await()).isTrue();
        assertThat(looks).hasValue(5);
    }

    @Test
    void endsWithItsPatience() {
        assertThat(new Quiet(() -> LAGGING, Duration.ofMillis(1)).await()).isFalse();
    }

    @Test
    void partThatIsAwayIsWaitedFor() {
        var quiet =
                new Quiet(
                        () -> {
                            if (looks.incrementAndGet() == 1) {
                                throw new IllegalStateException("away");
                            }
                            return EMPTY;
                        },
                        Duration.ofMinutes(1));

        assertThat(quiet.await()).isTrue();
    }
}
