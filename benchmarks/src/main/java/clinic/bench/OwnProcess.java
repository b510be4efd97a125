package clinic.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A process that was started for a figure and ends with us, whatever ends us: one that stays
/// behind would disturb what is measured next.
public final class OwnProcess implements AutoCloseable {
    private final Process process;
    private final Duration patience;
    private final Thread withUs;

    /// @param patience how long it may take to stop by itself
    public OwnProcess(Process process, Duration patience) {
        this.process = process;
        this.patience = patience;
        this.withUs = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(withUs);
    }

    /// Waits until somebody listens there.
    ///
    /// @param name how it is called where it does not
    public void awaitPort(int port, Duration longest, String name) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
                return;
            } catch (IOException _) {
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
        close();
        throw new IllegalStateException(name + " did not come up; its log says why");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Runtime.getRuntime().removeShutdownHook(withUs);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
