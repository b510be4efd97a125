package clinic.bench.relay;

import clinic.bench.Bench;
import clinic.bench.Contender;
import clinic.bench.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// kafka-producer-perf-test, Kafka's own load program. It knows no headers: a record of it bears
/// the
/// bytes of key, headers and data as its value. Batches and lingering are as advised for
/// throughput, acks=all and idempotence as ours.
///
/// @param events how many it sends
record PerfTest(Bench bench, PerfTestRun how, int events) implements Contender {
    private static final int DIFFERENT = 20_000;
    private static final Pattern TOTAL =
            Pattern.compile(
                    "^(\\d+) records sent, ([0-9.]+) records/sec.*max latency", Pattern.MULTILINE);

    @Override
    public String name() {
        return how.title();
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
        return how.run(
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
                        "buffer.memory=67108864"));
    }
}
