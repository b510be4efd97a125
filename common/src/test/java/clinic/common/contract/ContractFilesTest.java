package clinic.common.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ContractFilesTest {
    private static final ContractSchemas SCHEMAS = new ContractSchemas();

    @ParameterizedTest
    @EnumSource
    void exampleKeepsItsSchemaAndComesBackTheSame(ContractType type) {
        JsonNode example = Examples.json(type);
        assertThat(SCHEMAS.violation(type, example)).isEmpty();
        JsonNode again = EventJson.MAPPER.valueToTree(Examples.event(type));
        assertThat(again).isEqualTo(example);
    }

    @ParameterizedTest
    @EnumSource
    void schemaNamesExactlyWhatTheRecordHas(ContractType type) {
        JsonNode schema = Examples.schema(type);
        assertThat(schema.path("$id").asString()).isEqualTo(ContractSchemas.uri(type).toString());
        assertSame(type.record(), schema, type.type());
    }

    @ParameterizedTest
    @EnumSource
    void leavingOutWhatIsRequiredBreaksTheSchema(ContractType type) {
        for (JsonNode required : Examples.schema(type).path("required")) {
            ObjectNode broken = (ObjectNode) Examples.json(type);
            broken.remove(required.asString());
            assertThat(SCHEMAS.violation(type, broken)).as(required.asString()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFieldOfALaterReleaseIsNoViolation(ContractType type) {
        ObjectNode later = (ObjectNode) Examples.json(type);
        later.put("aFieldOfALaterRelease", true);
        assertThat(SCHEMAS.violation(type, later)).isEmpty();
        assertThat(EventJson.MAPPER.treeToValue(later, type.record()))
                .isEqualTo(Examples.event(type));
    }

    private static void assertSame(Class<?> record, JsonNode schema, String place) {
        List<String> names = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            names.add(component.getName());
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
            assertSameEnumOrRecord(
                    component, schema.path("properties").path(component.getName()), place);
        }
        assertThat(schema.path("properties").propertyNames())
                .as(place)
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(strings(schema.path("required")))
                .as(place)
                .containsExactlyInAnyOrderElementsOf(required);
    }

    private static void assertSameEnumOrRecord(
            RecordComponent component, JsonNode property, String place) {
        boolean many = component.getGenericType() instanceof ParameterizedType;
        Class<?> type =
                component.getGenericType() instanceof ParameterizedType list
                        ? (Class<?>) list.getActualTypeArguments()[0]
                        : component.getType();
        JsonNode one = many ? property.path("items") : property;
        String inside = place + "." + component.getName();
        if (type.isEnum()) {
            assertThat(strings(one.path("enum")))
                    .as(inside)
                    .isEqualTo(
                            Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        } else if (type.isRecord()) {
            assertSame(type, one, inside);
        }
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
