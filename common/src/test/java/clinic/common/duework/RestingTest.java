package clinic.common.duework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Rests 20 ms at first and 100 ms at most.
class RestingTest {
    private long nanos = -5;
    private final Resting resting = new Resting(DueRig.PROPERTIES, () -> nanos);

    private void after(int millis) {
        nanos += Duration.ofMillis(millis).toNanos();
    }

    @Test
    void restsForAWhile() {
        resting.rest("booking-1");
        after(19);
        assertThat(resting.now()).containsExactly("booking-1");
        after(1);
        assertThat(resting.now()).isEmpty();
    }

    @Test
    void restsLongerEachTimeUpToTheLongest() {
        for (int length : new int[] {20, 40, 80, 100, 100}) {
            resting.rest("booking-1");
            after(length - 1);
            assertThat(resting.now()).hasSize(1);
            after(1);
            assertThat(resting.now()).isEmpty();
        }
    }

    @Test
    void forgetsWhoHasNotRestedForLong() {
        resting.rest("booking-1");
        resting.rest("booking-1");
        after(141);
        assertThat(resting.now()).isEmpty();
        resting.rest("booking-1");
        after(20);
        assertThat(resting.now()).isEmpty();
    }
}
