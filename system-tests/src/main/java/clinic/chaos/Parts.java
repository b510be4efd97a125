package clinic.chaos;

import clinic.journeys.Pause;
import clinic.journeys.Unusable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The processes of a stack, and what can be done to them.
public final class Parts {
    static final String BROKER = "kafka";
    static final String DATABASE = "postgres";

    /// The services that send events, each with its instances.
    static final Map<String, List<String>> SENDERS =
            Map.of(
                    "booking", List.of("booking", "booking-2"),
                    "screening", List.of("screening", "screening-2"),
                    "notification", List.of("notification", "notification-2", "notification-3"));

    static final List<String> SERVICES =
            List.of(
                    "booking",
                    "booking-2",
                    "screening",
                    "screening-2",
                    "notification",
                    "notification-2",
                    "notification-3",
                    "ops",
                    "gateway");
    private static final List<String> FIRST =
            List.of("gateway", "booking", "screening", "notification", "ops");
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Ground ground;

    Parts(Ground ground) {
        this.ground = ground;
    }

    public Path control(String part) {
        return ground.control().resolve(part);
    }

    /// @return empty between its end and its next start
    public Optional<ProcessHandle> process(String part) {
        try {
            Path note = ground.place().home().resolve("run").resolve(part + ".pid");
            return ProcessHandle.of(Long.parseLong(Files.readString(note).split(" ", -1)[0]))
                    .filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// With SIGKILL.
    public void kill(String part) {
        process(part).ifPresent(ProcessHandle::destroyForcibly);
    }

    /// Asks it to end.
    void end(String part) {
        process(part).ifPresent(ProcessHandle::destroy);
    }

    void pause(String part) {
        signal(part, "STOP");
    }

    void resume(String part) {
        signal(part, "CONT");
    }

    private void signal(String part, String name) {
        var ids = new ArrayList<String>(List.of("kill", "-" + name));
        process(part)
                .ifPresent(
                        process -> {
                            ids.add(Long.toString(process.pid()));
                            process.descendants()
                                    .forEach(child -> ids.add(Long.toString(child.pid())));
                        });
        if (ids.size() > 2) {
            try {
                new ProcessBuilder(ids).redirectErrorStream(true).start().waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /// While it is kept down, it is not started again.
    void keepDown(String part, boolean down) {
        try {
            Path hold = ground.place().home().resolve("run").resolve(part + ".hold");
            if (down) {
                Files.writeString(hold, "");
            } else {
                Files.deleteIfExists(hold);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether a service says it can be used.
    boolean isReady(String service) {
        try {
            String url = "http://127.0.0.1:" + managementPort(service);
            var asked =
                    (HttpURLConnection)
                            URI.create(url + "/actuator/health/readiness").toURL().openConnection();
            asked.setConnectTimeout(2_000);
            asked.setReadTimeout(2_000);
            int status = asked.getResponseCode();
            asked.disconnect();
            return status == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private int managementPort(String instance) {
        String[] words = instance.split("-", -1);
        int number = words.length == 1 ? 1 : Integer.parseInt(words[1]);
        return ground.place().port() + FIRST.indexOf(words[0]) + 20 * (number - 1) + 1000;
    }

    /// Returns when all services can be used.
    public void awaitReady(List<String> services) {
        for (String service : services) {
            if (!Pause.until(() -> isReady(service), PATIENCE)) {
                throw new Unusable(service + " has not come back. See " + ground.place().home());
            }
        }
    }

    void awaitGone(String part) {
        if (!Pause.until(() -> process(part).isEmpty(), PATIENCE)) {
            throw new Unusable(part + " does not end.");
        }
    }
}
