package clinic.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps one part running: starts it, and starts it again when it dies, waiting longer each time it
/// dies young.
final class Keeper {
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration GROWN_UP = Duration.ofSeconds(60);
    private static final long LOG_LIMIT_BYTES = 20_000_000;

    private final Part part;
    private final Home home;
    private final Console console;
    private @Nullable Process process;
    private @Nullable Thread watcher;
    private boolean stopping;
    private int deaths;

    Keeper(Part part, Home home, Console console) {
        this.part = part;
        this.home = home;
        this.console = console;
    }

    Part part() {
        return part;
    }

    synchronized void start() {
        makeRoom(home.log(part.name()));
        launch();
        watcher = Thread.ofVirtual().name("keeper-" + part.name()).start(this::watch);
    }

    /// @throws Trouble where it ended before it could be used, or `patience` is over
    void awaitReady(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        String missing = part.readiness().missing();
        while (missing != null) {
            if (died()) {
                throw new Trouble(part.name() + " ended while starting.", lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new Trouble(part.name() + " is not ready: " + missing + ".", lastWords());
            }
            pause(Duration.ofMillis(100));
            missing = part.readiness().missing();
        }
    }

    private String lastWords() {
        return "See " + home.log(part.name());
    }

    private synchronized boolean died() {
        return deaths > 0;
    }

    private synchronized void launch() {
        if (stopping) {
            return;
        }
        try {
            var builder = new ProcessBuilder(command());
            builder.environment().putAll(part.environment());
            builder.directory(part.folder().toFile());
            File log = home.log(part.name()).toFile();
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
            Process started = builder.start();
            started.getOutputStream().close();
            ProcessNote.of(started.toHandle()).write(ProcessNote.file(home, part.name()));
            process = started;
        } catch (IOException e) {
            throw new Trouble(
                    "Cannot start " + part.name() + ": " + e.getMessage() + ".", lastWords(), e);
        }
    }

    /// In a session of its own where the system can, so that Ctrl-C reaches only the supervisor,
    /// which stops all in order.
    private List<String> command() {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(part.command());
        return command;
    }

    private void watch() {
        Duration wait = FIRST_WAIT;
        while (true) {
            Process watched = current();
            if (watched == null) {
                return;
            }
            long started = System.nanoTime();
            try {
                int exit = watched.waitFor();
                if (wasAsked()) {
                    return;
                }
                boolean grownUp = System.nanoTime() - started > GROWN_UP.toNanos();
                wait = grownUp ? FIRST_WAIT : wait;
                console.say(
                        part,
                        "ended (exit %d), starts again in %.1f s",
                        exit,
                        wait.toMillis() / 1e3);
                pause(wait);
                awaitLeave();
                wait =
                        wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0
                                ? LONGEST_WAIT
                                : wait.multipliedBy(2);
                launch();
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /// A part that was ended is kept down for as long as somebody asks for it with a file.
    private void awaitLeave() throws InterruptedException {
        while (Files.exists(home.hold(part.name()))) {
            Thread.sleep(100);
        }
    }

    private synchronized @Nullable Process current() {
        return stopping ? null : process;
    }

    private synchronized boolean wasAsked() {
        deaths++;
        return stopping;
    }

    /// Returns when the process is gone for good.
    void stop() {
        Process last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        if (last != null) {
            Stopping.stop(last.toHandle(), part.stopSignal());
        }
        if (watcher != null) {
            watcher.interrupt();
        }
        ProcessNote.file(home, part.name()).toFile().delete();
    }

    private static void makeRoom(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
                Files.move(
                        log,
                        log.resolveSibling(log.getFileName() + ".1"),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
