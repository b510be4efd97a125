package clinic.local;

import java.time.Duration;
import java.util.List;

/// Ends one part; the supervisor starts it again, and this waits until it can be used.
final class Restart {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final Home home;
    private final Ports ports;

    Restart(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    int run(List<String> words) throws InterruptedException {
        var readinesses = Status.readinesses(home, ports);
        String name = words.size() > 1 ? words.get(1) : "";
        Part.Readiness readiness = readinesses.get(name);
        if (readiness == null) {
            throw new Trouble(
                    "There is no part \"" + name + "\".",
                    "Parts are: " + String.join(", ", readinesses.keySet()));
        }
        if (ProcessNote.living(ProcessNote.file(home, Down.SUPERVISOR)).isEmpty()) {
            throw new Trouble("The stack is not up.", "Start it with ./clinic up");
        }
        var note = ProcessNote.file(home, name);
        var before = ProcessNote.living(note);
        before.ifPresent(
                process ->
                        Stopping.stop(
                                process,
                                name.equals(Postgres.NAME) ? Postgres.STOP_SIGNAL : "TERM"));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ProcessNote.living(note).isEmpty() || readiness.missing() != null) {
            if (System.nanoTime() > deadline) {
                throw new Trouble(name + " is not ready again.", "See " + home.log(name));
            }
            Thread.sleep(100);
        }
        System.out.println(name + " is ready again");
        return 0;
    }
}
