package clinic.checker.gather;

import clinic.checker.evidence.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.OffsetSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where the topics end at a moment: keys that were there before are not judged. So several
/// episodes can share one stack.
///
/// @param ends by topic and partition, the offset of the next record
public record Snapshot(Map<String, Map<Integer, Long>> ends) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Snapshot beginning() {
        return new Snapshot(Map.of());
    }

    public static Snapshot now(Installation installation) {
        try (var groups = new Groups(installation)) {
            return new Snapshot(groups.offsets(Set.copyOf(Topics.ALL), OffsetSpec.latest()));
        }
    }

    long end(String topic, int partition) {
        return ends.getOrDefault(topic, Map.of()).getOrDefault(partition, 0L);
    }

    public void write(Path file) {
        try {
            Files.writeString(file, JSON.writeValueAsString(ends));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Snapshot read(Path file) {
        try {
            Map<String, Map<Integer, Long>> ends = new HashMap<>();
            for (var topic : JSON.readTree(Files.readString(file)).properties()) {
                Map<Integer, Long> partitions = new TreeMap<>();
                for (Map.Entry<String, JsonNode> one : topic.getValue().properties()) {
                    partitions.put(Integer.valueOf(one.getKey()), one.getValue().asLong());
                }
                ends.put(topic.getKey(), partitions);
            }
            return new Snapshot(ends);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
