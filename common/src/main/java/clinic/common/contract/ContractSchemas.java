package clinic.common.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The JSON Schema of each event type, read and compiled once.
public final class ContractSchemas {
    private final Map<ContractType, Schema> schemas = new EnumMap<>(ContractType.class);

    public ContractSchemas() {
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder ->
                                builder.schemaRegistryConfig(
                                        SchemaRegistryConfig.builder()
                                                .formatAssertionsEnabled(true)
                                                .failFast(true)
                                                .build()));
        for (ContractType type : ContractType.values()) {
            schemas.put(type, compiled(registry, type));
        }
    }

    /// What `dataschema` says in an event of this type.
    public static URI uri(ContractType type) {
        return URI.create("urn:unknot:schema:" + type.type());
    }

    /// Where the schema is on the class path.
    public static String resource(ContractType type) {
        return "/contracts/" + type.type() + ".schema.json";
    }

    /// @return where the data breaks its schema and which rule it breaks, never what the data says;
    ///     empty where it keeps it
    public Optional<String> violation(ContractType type, JsonNode data) {
        Schema schema = schemas.get(type);
        if (schema == null) {
            throw new IllegalStateException("no schema of " + type);
        }
        return schema.validate(data).stream()
                .findFirst()
                .map(error -> place(error) + " breaks '" + error.getKeyword() + "'");
    }

    private static String place(com.networknt.schema.Error error) {
        String place = error.getInstanceLocation().toString();
        String property = error.getProperty();
        String whole = property == null ? place : place + "/" + property;
        return whole.isEmpty() ? "/" : whole;
    }

    private static Schema compiled(SchemaRegistry registry, ContractType type) {
        try (InputStream source = ContractSchemas.class.getResourceAsStream(resource(type))) {
            if (source == null) {
                throw new IllegalStateException(resource(type) + " is not on the class path");
            }
            Schema schema = registry.getSchema(source, InputFormat.JSON);
            schema.initializeValidators();
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
