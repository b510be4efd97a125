package clinic.local;

import java.util.ArrayList;
import java.util.List;

/// Parts that still run although their supervisor is gone, as after a `kill -9`.
final class Leftovers {
    private Leftovers() {}

    static List<String> names() {
        var names = new ArrayList<>(Schemas.SERVICES);
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
        }
    }
}
