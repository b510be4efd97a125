package clinic.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Brings the stack up and stays with it, or leaves it running in the background.
final class Up {
    private final Home home;
    private final Ports ports;
    private final List<String> words;

    Up(Home home, Ports ports, List<String> words) {
        this.home = home;
        this.ports = ports;
        this.words = words;
    }

    int run() throws IOException, InterruptedException {
        home.create();
        if (words.contains("--detach")) {
            return new Detached(home, words).run();
        }
        try (FileChannel channel =
                FileChannel.open(
                        home.run().resolve("stack.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            return lock == null ? alreadyUp() : supervise();
        }
    }

    private int supervise() throws InterruptedException {
        var console = new Console(System.out);
        home.ready().toFile().delete();
        Leftovers.reap(home);
        Wishes wishes = Wishes.of(words);
        new Preflight(home, ports, wishes.instances()).check();
        wishes.instances().note(home);
        ProcessNote.of(ProcessHandle.current()).write(ProcessNote.file(home, Down.SUPERVISOR));
        if (words.contains("--tethered")) {
            Thread.ofPlatform().daemon().name("tether").start(Up::endWithParent);
        }
        var supervisor = new Supervisor(home, ports, wishes, console);
        supervisor.start();
        if (words.contains("--quiet")) {
            supervisor.awaitStop();
        } else {
            supervisor.follow();
        }
        return 0;
    }

    /// Who started this holds the other end of its input; when that process dies, however it dies,
    /// the input ends.
    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nothing is said here
            }
        } catch (IOException _) {
            // the same as the end
        }
        System.exit(0);
    }

    private int alreadyUp() throws IOException, InterruptedException {
        @Nullable String url = null;
        for (int tries = 0; url == null && tries < 600; tries++) {
            if (Files.exists(home.ready())) {
                url = Files.readString(home.ready()).strip();
            } else {
                Thread.sleep(100);
            }
        }
        System.out.println(
                url == null
                        ? "already starting, not ready yet: ./clinic status says why"
                        : "already up: " + url);
        return url == null ? 1 : 0;
    }
}
