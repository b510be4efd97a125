package clinic.bench.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.bench.Bench;
import clinic.bench.Contender;
import clinic.bench.Measure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.tools.ProducerPerformance;

/// kafka-producer-perf-test, Kafka's own load program, in this JVM so that it is as warm as we are.
/// It knows no headers: a record of it bears the bytes of key, headers and data as its value.
/// Batches and lingering are as advised for throughput, acks=all and idempotence as ours.
///
/// @param events how many it sends
record PerfTest(Bench bench, int events) implements Contender {
    static final String NAME = "kafka-producer-perf-test";
    private static final int DIFFERENT = 20_000;
    private static final Pattern TOTAL =
            Pattern.compile(
                    "^(\\d+) records sent, ([0-9.]+) records/sec.*max latency", Pattern.MULTILINE);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Measure round() throws Exception {
        Path payloads = payloads();
        try (Topic topic = new Topic(bench.broker())) {
            Duration cpu = bench.cpu();
            String said = run(topic, payloads);
            Duration used = bench.cpu().minus(cpu);
            Matcher total = TOTAL.matcher(said);
            if (!total.find() || topic.size() != events) {
                throw new IllegalStateException(said);
            }
            double perSecond = Double.parseDouble(total.group(2));
            return new Measure(perSecond, used.toNanos() / 1e6 / events);
        } finally {
            Files.delete(payloads);
        }
    }

    private Path payloads() throws IOException {
        Sample sample = Sample.booking();
        return Files.write(
                Files.createTempFile(bench.folder(), "payloads", ".txt"),
                LongStream.range(0, DIFFERENT)
                        .mapToObj(i -> Sample.event(i, DIFFERENT))
                        .map(event -> event.key() + headers(sample, event) + sample.json(event))
                        .toList());
    }

    private static String headers(Sample sample, Sample.Event event) {
        return sample.headers(event).stream()
                .map(header -> header.name() + header.value())
                .collect(Collectors.joining());
    }

    private String run(Topic topic, Path payloads) throws Exception {
        List<String> arguments =
                List.of(
                        "--topic=" + topic.name(),
                        "--num-records=" + events,
                        "--throughput=-1",
                        "--payload-file=" + payloads,
                        "--producer-props",
                        "bootstrap.servers=" + topic.broker(),
                        "acks=all",
                        "enable.idempotence=true",
                        "compression.type=lz4",
                        "batch.size=262144",
                        "linger.ms=10",
                        "buffer.memory=67108864");
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
}
