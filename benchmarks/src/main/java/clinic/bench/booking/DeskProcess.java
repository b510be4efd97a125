package clinic.bench.booking;

import clinic.bench.Database;
import clinic.bench.OwnProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A `DeskProgram` in a JVM of its own.
final class DeskProcess implements AutoCloseable {
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final OwnProcess own;
    private final PrintStream orders;
    private final BufferedReader answers;

    /// @param last the id of the last booking made
    record Booked(int count, Duration took, String last) {
        UUID id() {
            return UUID.fromString(last);
        }
    }

    /// It has migrated its tables when this returns.
    DeskProcess(ServiceJar jar, ServiceJar.Jit jit, Database database, Instant firstDay)
            throws IOException {
        List<String> command =
                jar.program(
                        jit,
                        DeskProgram.class,
                        firstDay.toString(),
                        jar.log("desk-" + database.name()).toString(),
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.datasource.url=jdbc:postgresql://%s:%d/%s"
                                .formatted(database.host(), database.port(), database.name()),
                        "--spring.datasource.username=postgres",
                        "--clinic.inbox.enabled=false",
                        "--clinic.outbox.relay=false",
                        "--clinic.kafka.create-topics=false",
                        "--clinic.due-work.enabled=false");
        Process process =
                new ProcessBuilder(command)
                        .redirectError(jar.log("desk-" + database.name() + "-errors").toFile())
                        .start();
        own = new OwnProcess(process, STOPS_WITHIN);
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
        answer();
    }

    /// @param limit how many bookings each client makes at most
    Booked book(int clients, Duration time, int limit, int first, boolean outbox)
            throws IOException {
        orders.println(
                "book %d %d %d %d %s".formatted(clients, time.toMillis(), limit, first, outbox));
        String[] words = answer().split(" ", -1);
        return new Booked(
                Integer.parseInt(words[1]), Duration.ofNanos(Long.parseLong(words[2])), words[3]);
    }

    private String answer() throws IOException {
        String answer = answers.readLine();
        if (answer == null) {
            throw new IllegalStateException("the desk's process has ended; its log says why");
        }
        return answer;
    }

    @Override
    public void close() {
        orders.close();
        own.close();
    }
}
