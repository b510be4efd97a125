package clinic.local;

import java.nio.file.Files;
import java.time.Duration;

/// Stops the stack, whoever started it.
final class Down {
    static final String SUPERVISOR = "stack";

    /// The supervisor stops the services first, then the rest.
    private static final Duration ALL = Stopping.PATIENCE.multipliedBy(3);

    private final Home home;

    Down(Home home) {
        this.home = home;
    }

    int run() {
        if (!Files.isDirectory(home.run())) {
            System.out.println("nothing runs");
            return 0;
        }
        var supervisor = ProcessNote.living(ProcessNote.file(home, SUPERVISOR));
        supervisor.ifPresent(process -> Stopping.stop(process, "TERM", ALL));
        Leftovers.reap(home);
        ProcessNote.file(home, SUPERVISOR).toFile().delete();
        home.ready().toFile().delete();
        System.out.println(supervisor.isPresent() ? "stopped" : "nothing runs");
        return 0;
    }
}
