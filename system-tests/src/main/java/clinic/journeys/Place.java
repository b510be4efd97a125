package clinic.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Which running stack is meant.
///
/// @param home where that stack keeps its accounts
/// @param port the gateway's
public record Place(Path home, int port) {
    private static final int SERVICES_AND_GATEWAY = 5;

    /// The one that `./clinic up` starts with the same environment.
    public static Place find() {
        String port = System.getenv("CLINIC_PORT");
        return new Place(
                folder(), port == null || port.isBlank() ? 8080 : Integer.parseInt(port.strip()));
    }

    private static Path folder() {
        String named = System.getenv("CLINIC_HOME");
        return Path.of(
                named == null || named.isBlank()
                        ? System.getProperty("clinic.home", ".clinic")
                        : named);
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /// Where the services tell their health and what they still have to do.
    List<String> managementUrls() {
        return java.util.stream.IntStream.range(0, SERVICES_AND_GATEWAY)
                .mapToObj(offset -> "http://127.0.0.1:" + (port + offset + 1000) + "/actuator")
                .toList();
    }

    /// Name and password of the account that was made for a role at the first start.
    public Account account(String role) {
        Path file = home.resolve("accounts");
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(words -> words.length == 3 && words[0].equals(role))
                    .map(words -> new Account(words[1], words[2]))
                    .findFirst()
                    .orElseThrow(() -> new Unusable("There is no " + role + " in " + file + "."));
        } catch (IOException _) {
            throw new Unusable("Cannot read " + file + ". Is the demo up? ./clinic up --demo");
        }
    }

    public record Account(String name, String password) {}
}
