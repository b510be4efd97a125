package clinic.journeys;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waiting in real time: only between two looks at a condition, never instead of one.
public final class Pause {
    private Pause() {}

    public static void of(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// @return false where `patience` was over first
    public static boolean until(BooleanSupplier condition, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            of(Duration.ofMillis(30));
        }
        return true;
    }
}
