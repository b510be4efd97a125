package clinic.bench.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.bench.OwnProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.tools.ProducerPerformance;

/// How Kafka's load program is run.
enum PerfTestRun {
    /// As whoever wants to know what a broker takes would run it: a process of its own, with the
    /// JVM
    /// options of its start script. It counts from its first record on, so that the start of its
    /// JVM is not in its figure; that its code is not compiled yet is.
    PROGRAM("kafka-producer-perf-test") {
        @Override
        String run(List<String> arguments) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(JVM);
            command.addAll(
                    List.of(
                            "-cp",
                            System.getProperty("java.class.path"),
                            ProducerPerformance.class.getName()));
            command.addAll(arguments);
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var _ = new OwnProcess(process, STOPS_WITHIN)) {
                String said = new String(process.getInputStream().readAllBytes(), UTF_8);
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(said);
                }
                return said;
            }
        }
    },

    /// In this JVM, round after round, so that its code is as compiled as ours, and more so.
    WARM("kafka-producer-perf-test, warm") {
        @Override
        String run(List<String> arguments) throws Exception {
            PrintStream before = System.out;
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            try (PrintStream caught = new PrintStream(said, true, UTF_8)) {
                System.setOut(caught);
                ProducerPerformance.main(arguments.toArray(String[]::new));
            } finally {
                System.setOut(before);
            }
            return said.toString(UTF_8);
        }
    };

    /// What kafka-run-class.sh and kafka-producer-perf-test.sh of Kafka 4 set.
    private static final List<String> JVM =
            List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512M",
                    "-server",
                    "-XX:+UseG1GC",
                    "-XX:MaxGCPauseMillis=20",
                    "-XX:InitiatingHeapOccupancyPercent=35",
                    "-XX:+ExplicitGCInvokesConcurrent",
                    "-Djava.awt.headless=true");

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final String title;

    PerfTestRun(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /// @return what it printed
    abstract String run(List<String> arguments) throws Exception;
}
