package clinic.local;

import java.util.ArrayList;
import java.util.List;

/// Parts that still run although their supervisor is gone, as after a `kill -9`.
final class Leftovers {
    private Leftovers() {}

    private static List<String> names() {
        var names = new ArrayList<>(Schemas.SERVICES);
        // every number there may have been: the note of them may be another run's by now
        for (String service : Schemas.SERVICES) {
            for (int number = 2; number <= Instances.MOST; number++) {
                names.add(service + "-" + number);
            }
        }
        names.addAll(List.of("mailbox", "kafka", Postgres.NAME));
        return names;
    }

    /// Ends them, services first.
    static void reap(Home home) {
        for (String name : names()) {
            var note = ProcessNote.file(home, name);
            ProcessNote.living(note)
                    .ifPresent(
                            process ->
                                    Stopping.stop(
                                            process,
                                            name.equals(Postgres.NAME)
                                                    ? Postgres.STOP_SIGNAL
                                                    : "TERM"));
            note.toFile().delete();
            home.hold(name).toFile().delete();
        }
    }
}
