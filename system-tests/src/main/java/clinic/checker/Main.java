package clinic.checker;

import clinic.checker.evidence.Manifest;
import clinic.checker.gather.Installation;
import clinic.checker.gather.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `./clinic check`: the invariants of the stack that is up.
public final class Main {
    private static final String USUAL_PORT = "8080";

    private Main() {}

    public static void main(String[] args) {
        List<String> words = Arrays.asList(args);
        try {
            Installation installation = installation();
            Optional<String> snapshot = option(words, "--snapshot");
            if (snapshot.isPresent()) {
                Snapshot.now(installation).write(Path.of(snapshot.get()));
                return;
            }
            Report report = checker(installation, words).run();
            System.out.println(words.contains("--json") ? report.json() : report.text());
            System.exit(report.holds() ? 0 : 1);
        } catch (RuntimeException e) {
            System.err.println("clinic: the stack cannot be checked: " + e.getMessage());
            System.exit(2);
        }
    }

    private static Checker checker(Installation installation, List<String> words) {
        Checker checker = Checker.of(installation);
        Optional<Path> since = option(words, "--since").map(Path::of);
        Optional<Path> injected = option(words, "--injected").map(Path::of);
        Optional<Duration> patience =
                option(words, "--patience").map(Long::parseLong).map(Duration::ofSeconds);
        if (since.isPresent()) {
            checker = checker.since(Snapshot.read(since.get()));
        }
        if (injected.isPresent()) {
            checker = checker.injected(Manifest.read(injected.get()));
        }
        return patience.isPresent() ? checker.patience(patience.get()) : checker;
    }

    private static Installation installation() {
        String port = System.getenv("CLINIC_PORT");
        return new Installation(
                Path.of(System.getProperty("clinic.home", ".clinic")),
                Integer.parseInt(port == null || port.isBlank() ? USUAL_PORT : port.strip()));
    }

    private static Optional<String> option(List<String> words, String name) {
        int at = words.indexOf(name);
        return at < 0 || at + 1 >= words.size() ? Optional.empty() : Optional.of(words.get(at + 1));
    }
}
