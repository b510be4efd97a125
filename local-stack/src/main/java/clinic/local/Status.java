package clinic.local;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// One line per part: ready or why not, its process and the memory it takes.
final class Status {
    private final Home home;
    private final Ports ports;

    Status(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    /// @return 0 only where every part is ready
    int run() {
        var console = new Console(System.out);
        boolean ready = true;
        long total = 0;
        for (var part : readinesses(home, ports).entrySet()) {
            var process = ProcessNote.living(ProcessNote.file(home, part.getKey()));
            String missing = process.isEmpty() ? "does not run" : part.getValue().missing();
            long memory = process.map(Memory::megabytes).orElse(0L);
            total += memory;
            ready &= missing == null;
            console.line(
                    console.prefix(part.getKey())
                            + String.format(
                                    Locale.ROOT,
                                    "%-6s pid %-8s %5d MB  %s",
                                    missing == null ? "ready" : "DOWN",
                                    process.map(found -> Long.toString(found.pid())).orElse("-"),
                                    memory,
                                    missing == null ? "" : missing));
        }
        var supervisor = ProcessNote.living(ProcessNote.file(home, Down.SUPERVISOR));
        total += supervisor.map(process -> Memory.ofOne(process) / 1024).orElse(0L);
        console.line(
                console.prefix("all")
                        + (ready ? "ready" : "not ready")
                        + ", "
                        + total
                        + " MB with the supervisor");
        return ready ? 0 : 1;
    }

    static Map<String, Part.Readiness> readinesses(Home home, Ports ports) {
        var all = new LinkedHashMap<String, Part.Readiness>();
        var secrets = new Secrets(home.secrets());
        all.put(Postgres.NAME, Schemas.readiness(ports, secrets));
        all.put("kafka", Readinesses.port(ports.kafka()));
        all.put(
                "mailbox",
                Readinesses.http(ports.url(ports.mailboxApi()) + "/api/service/readiness"));
        Services.ports(ports)
                .forEach((name, port) -> all.put(name, Services.readiness(ports, port)));
        Instances.noted(home)
                .extra(ports)
                .forEach((name, port) -> all.put(name, Services.readiness(ports, port)));
        return all;
    }
}
