package clinic.common.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedOffsetTest {

    @TempDir Path folder;

    @Test
    void isZeroUntilSomebodyMovesTheClock() {
        assertThat(shared().read()).isZero();
    }

    @Test
    void addsUpWhatEveryoneMovedAtOnce() throws Exception {
        try (var many = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 40; i++) {
                many.submit(() -> lockedInThisJvm(Duration.ofHours(1)));
            }
        }
        assertThat(shared().read()).isEqualTo(Duration.ofHours(40));
    }

    private synchronized Duration lockedInThisJvm(Duration step) {
        return shared().forward(step);
    }

    @Test
    void refusesToGoBack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shared().forward(Duration.ofHours(-1)));
        assertThat(shared().read()).isZero();
    }

    @Test
    void isFollowedByEveryClockThatSharesTheFile() {
        Instant wall = Instant.parse("2026-03-01T10:00:00Z");
        shared().forward(Duration.ofDays(7));
        Clock clock = new DemoClock(Clock.fixed(wall, ZoneOffset.UTC), shared());
        assertThat(clock.instant()).isEqualTo(wall.plus(Duration.ofDays(7)));
    }

    private SharedOffset shared() {
        return new SharedOffset(folder.resolve("clock"));
    }
}
