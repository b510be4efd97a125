package clinic.ops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.ContractEvent;
import clinic.common.contract.ContractSchemas;
import clinic.common.contract.ContractType;
import clinic.common.contract.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// `docs/asyncapi.yaml` against `ContractType`: whoever adds an event must describe it.
class AsyncApiTest {

    private static final Path DOCS = Path.of("..", "docs");

    private final Map<String, Object> api = read(DOCS.resolve("asyncapi.yaml"));

    @Test
    void isAsyncApiThree() {
        assertThat(api.get("asyncapi")).isEqualTo("3.0.0");
    }

    @Test
    void hasTheEventsOfEachTopicAndNoOthers() {
        Map<String, Set<String>> described = new TreeMap<>();
        in(api, "channels")
                .forEach(
                        (name, _) -> {
                            Map<String, Object> channel = in(api, "channels", name);
                            described.put(
                                    (String) channel.get("address"),
                                    typesOf(in(channel, "messages")));
                        });
        Map<String, Set<String>> inCode = new TreeMap<>();
        Arrays.stream(ContractType.values())
                .forEach(
                        type ->
                                inCode.computeIfAbsent(type.topic(), _ -> new TreeSet<>())
                                        .add(type.type()));
        inCode.put(
                Topics.DEAD_LETTERS,
                Set.of("clinic.dead-letter.parked.v1", "clinic.dead-letter.settled.v1"));
        assertThat(described).isEqualTo(inCode);
    }

    @Test
    void knowsEveryRecordOfTheContract() {
        assertThat(Arrays.stream(ContractType.values()).<Class<?>>map(ContractType::record))
                .containsExactlyInAnyOrderElementsOf(recordsOf(ContractEvent.class));
    }

    @Test
    void pointsAtTheSchemaOfEachEvent() throws IOException {
        Map<String, Object> schemas = new HashMap<>();
        in(api, "components", "messages")
                .values()
                .forEach(message -> schemas.put(text(message, "name"), payloadReference(message)));
        for (ContractType type : ContractType.values()) {
            if (type == ContractType.PATIENT_ERASED) {
                continue; // a tombstone has no data
            }
            String reference = String.valueOf(schemas.get(type.type()));
            assertThat(reference).endsWith(ContractSchemas.resource(type));
            assertThat(DOCS.resolve(reference)).exists();
        }
    }

    @Test
    void saysWhatEachMessageMeans() {
        assertThat(in(api, "components", "messages").values())
                .allSatisfy(message -> assertThat(text(message, "summary")).isNotBlank());
    }

    @Test
    void refersOnlyToWhatItContains() {
        in(api, "operations")
                .keySet()
                .forEach(
                        operation ->
                                assertThat(resolved(in(api, "operations", operation, "channel")))
                                        .as(operation)
                                        .isNotEmpty());
    }

    private static List<Class<?>> recordsOf(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(permitted -> recordsOf(permitted).stream())
                        .toList()
                : List.of(type);
    }

    private Set<String> typesOf(Map<String, Object> messages) {
        Set<String> types = new TreeSet<>();
        messages.keySet().forEach(name -> types.add(text(resolved(in(messages, name)), "name")));
        return types;
    }

    private Map<String, Object> resolved(Map<String, Object> reference) {
        String[] path = text(reference, "$ref").substring("#/".length()).split("/", -1);
        return in(api, path);
    }

    private static String payloadReference(Object message) {
        Map<String, Object> payload = in(map(message), "payload");
        return payload.containsKey("schema") ? text(in(payload, "schema"), "$ref") : "";
    }

    private static String text(Object node, String name) {
        return String.valueOf(map(node).get(name));
    }

    private static Map<String, Object> in(Map<String, Object> node, String... path) {
        Map<String, Object> found = node;
        for (String name : path) {
            assertThat(found).containsKey(name);
            found = map(Objects.requireNonNull(found.get(name), name));
        }
        return found;
    }

    @SuppressWarnings("unchecked") // a YAML mapping with text keys
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static Map<String, Object> read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return new Yaml().load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
