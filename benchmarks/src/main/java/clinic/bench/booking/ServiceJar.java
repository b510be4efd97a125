package clinic.bench.booking;

import clinic.bench.Bench;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The booking service's jar, taken apart as the stack runs it, with the stack's JVM settings.
final class ServiceJar {
    private static final String NAME = "booking-service-0.1.0-SNAPSHOT.jar";
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path folder;
    private final Path ourselves;

    ServiceJar(Bench bench) throws IOException, InterruptedException {
        folder = bench.folder().resolve("booking-service");
        ourselves = bench.checkout().resolve("benchmarks/target/benchmarks-0.1.0-SNAPSHOT.jar");
        Process tool =
                new ProcessBuilder(
                                JAVA,
                                "-Djarmode=tools",
                                "-jar",
                                bench.checkout()
                                        .resolve("booking-service/target")
                                        .resolve(NAME)
                                        .toString(),
                                "extract",
                                "--force",
                                "--destination",
                                folder.toString())
                        .inheritIO()
                        .start();
        if (tool.waitFor() != 0) {
            throw new IllegalStateException(NAME + " cannot be taken apart");
        }
    }

    /// The service itself.
    List<String> service(Jit jit) {
        return command(jit, "-jar", folder.resolve(NAME).toString());
    }

    /// A program of ours on the service's class path.
    List<String> program(Jit jit, Class<?> main, String... arguments) {
        List<String> command =
                command(
                        jit,
                        "-cp",
                        folder.resolve(NAME) + File.pathSeparator + ourselves,
                        main.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    Path log(String name) throws IOException {
        return Files.createDirectories(folder).resolve(name + ".log");
    }

    private static List<String> command(Jit jit, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(jit.options);
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-Duser.timezone=UTC",
                        "-Dfile.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(arguments));
        return command;
    }

    /// How far the JVM compiles.
    enum Jit {
        /// As `./clinic up` runs it: small.
        SMALL("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=40m", "-Xmx96m"),
        /// As on a server.
        FULL("-Xmx512m");

        private final List<String> options;

        Jit(String... options) {
            this.options = List.of(options);
        }
    }
}
