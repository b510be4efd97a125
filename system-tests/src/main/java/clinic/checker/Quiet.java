package clinic.checker;

import clinic.checker.evidence.Backlogs;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Waits until nothing more happens by itself.
final class Quiet {
    /// An event may be between two services at one look.
    private static final int LOOKS_IN_A_ROW = 3;

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Supplier<Backlogs> backlogs;
    private final Duration patience;

    Quiet(Supplier<Backlogs> backlogs, Duration patience) {
        this.backlogs = backlogs;
        this.patience = patience;
    }

    /// @return false where the patience was over first
    boolean await() {
        long deadline = System.nanoTime() + patience.toNanos();
        int quiet = 0;
        while (quiet < LOOKS_IN_A_ROW) {
            quiet = isQuiet() ? quiet + 1 : 0;
            if (quiet == 0 && System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return true;
    }

    /// While a part is away, nobody can say so.
    private boolean isQuiet() {
        try {
            return backlogs.get().isQuiet();
        } catch (IllegalStateException _) {
            return false;
        }
    }
}
