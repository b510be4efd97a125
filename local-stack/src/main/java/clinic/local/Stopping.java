package clinic.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ends a process: asks first, and does not ask twice.
final class Stopping {
    /// Writing a class archive takes a while on a busy machine.
    static final Duration PATIENCE = Duration.ofSeconds(45);

    private Stopping() {}

    /// Returns when the process is gone.
    static void stop(ProcessHandle process, String signal) {
        stop(process, signal, PATIENCE);
    }

    static void stop(ProcessHandle process, String signal, Duration patience) {
        ask(process, signal);
        if (!waited(process, patience)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            waited(process, PATIENCE);
        }
    }

    private static void ask(ProcessHandle process, String signal) {
        if (signal.equals("TERM")) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException _) {
            process.destroy();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }

    private static boolean waited(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException _) {
            return !process.isAlive();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
