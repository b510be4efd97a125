package clinic.checker.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which records were injected, as whoever did it wrote down: one JSON object a line, `{"topic":
/// "clinic.bookings.v1", "partition": 3, "offset": 17, "kind": "POISON"}`. A `"last"` offset makes
/// it a run of records.
public final class Manifest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Partition(String topic, int number) {}

    private record Run(long last, Injection kind) {}

    private final Map<Partition, NavigableMap<Long, Run>> runs = new HashMap<>();

    public static Manifest empty() {
        return new Manifest();
    }

    public static Manifest read(Path file) {
        var manifest = new Manifest();
        try (var lines = Files.lines(file)) {
            lines.filter(line -> !line.isBlank()).forEach(manifest::addLine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return manifest;
    }

    private void addLine(String line) {
        JsonNode said = JSON.readTree(line);
        long first = said.get("offset").asLong();
        add(
                said.get("topic").asString(),
                said.get("partition").asInt(),
                first,
                said.path("last").asLong(first),
                Injection.valueOf(said.get("kind").asString()));
    }

    /// @param last offset of the last record of the run
    public Manifest add(String topic, int partition, long first, long last, Injection kind) {
        runs.computeIfAbsent(new Partition(topic, partition), _ -> new TreeMap<>())
                .put(first, new Run(last, kind));
        return this;
    }

    /// @return null for a record of the system's own
    public @Nullable Injection of(String topic, Place place) {
        NavigableMap<Long, Run> there = runs.get(new Partition(topic, place.partition()));
        if (there == null) {
            return null;
        }
        var run = there.floorEntry(place.offset());
        return run == null || place.offset() > run.getValue().last() ? null : run.getValue().kind();
    }
}
