package clinic.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.gateway.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final LimitProperties LIMITS =
            new LimitProperties(
                    3, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(15), 2);

    private final MovableClock clock = new MovableClock();
    private final Attempts attempts = new Attempts(clock, LIMITS);

    @Test
    void theDelayGrowsUpToItsLongest() {
        begin(3);
        for (int seconds : new int[] {1, 2, 4, 5, 5}) {
            assertThat(attempts.begin("a")).isEqualTo(Duration.ofSeconds(seconds));
            clock.forward(Duration.ofSeconds(seconds));
            assertThat(attempts.begin("a")).isZero();
        }
    }

    @Test
    void triesWhileWaitingDoNotProlongTheWait() {
        begin(3);
        assertThat(attempts.begin("a")).isEqualTo(Duration.ofSeconds(1));
        assertThat(attempts.begin("a")).isEqualTo(Duration.ofSeconds(1));
        clock.forward(Duration.ofSeconds(1));
        assertThat(attempts.begin("a")).isZero();
        assertThat(attempts.begin("a")).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void successForgivesAndSoDoesTime() {
        begin(3);
        attempts.forgive("a");
        assertThat(attempts.begin("a")).isZero();
        begin(2);
        clock.forward(Duration.ofMinutes(16));
        begin(3);
        assertThat(attempts.begin("a")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void othersAreNotSlowedDown() {
        begin(3);
        assertThat(attempts.begin("b")).isZero();
    }

    @Test
    void aBudgetIsSpentAndComesBackWithTheNextMinute() {
        Budget budget = new Budget(clock, LIMITS.wrongPerMinute());
        assertThat(budget.spend("x")).isTrue();
        assertThat(budget.spend("x")).isTrue();
        assertThat(budget.spend("x")).isFalse();
        assertThat(budget.spend("y")).isTrue();
        clock.forward(Duration.ofMinutes(1));
        assertThat(budget.spend("x")).isTrue();
    }

    private void begin(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(attempts.begin("a")).isZero();
        }
    }
}
