package clinic.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/// Which records were put onto topics by hand, in a file that the checker reads: one JSON object a
/// line.
final class Injected {
    private final Path file;
    private final Map<Why, Integer> counts = new TreeMap<>();
    private final Set<Place> noted = new HashSet<>();

    private record Place(String topic, int partition, long offset) {}

    /// What must become of it is the checker's knowledge.
    enum Why {
        DUPLICATE,
        STALE,
        POISON,
        SYNTHETIC
    }

    Injected(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    void note(RecordMetadata where, Why why) {
        note(where.topic(), where.partition(), where.offset(), where.offset(), why);
        remember(new Place(where.topic(), where.partition(), where.offset()));
    }

    private synchronized void remember(Place place) {
        noted.add(place);
    }

    synchronized boolean isNoted(ConsumerRecord<byte[], byte[]> record) {
        return noted.contains(new Place(record.topic(), record.partition(), record.offset()));
    }

    synchronized void note(String topic, int partition, long first, long last, Why why) {
        counts.merge(why, (int) (last - first + 1), Integer::sum);
        String line =
                String.format(
                        Locale.ROOT,
                        "{\"topic\": \"%s\", \"partition\": %d, \"offset\": %d, \"last\": %d, \"kind\": \"%s\"}%n",
                        topic,
                        partition,
                        first,
                        last,
                        why);
        try {
            Files.writeString(
                    file,
                    line,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Map<Why, Integer> counts() {
        return new TreeMap<>(counts);
    }
}
