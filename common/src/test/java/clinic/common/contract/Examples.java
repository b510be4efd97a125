package clinic.common.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/// The checked-in examples.
final class Examples {
    private Examples() {}

    static JsonNode json(ContractType type) {
        return read("/contracts/" + type.type() + ".example.json");
    }

    static JsonNode schema(ContractType type) {
        return read(ContractSchemas.resource(type));
    }

    static ContractEvent event(ContractType type) {
        return EventJson.MAPPER.treeToValue(json(type), type.record());
    }

    private static JsonNode read(String resource) {
        try (InputStream source = Examples.class.getResourceAsStream(resource)) {
            if (source == null) {
                throw new AssertionError(resource + " is not there");
            }
            return EventJson.MAPPER.readTree(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
