package clinic.screening.questionnaire;

import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Kind;
import clinic.screening.questionnaire.domain.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A posted form (`R01.infection=NO&R10.which=ASPIRIN`) in the shape programs send. Empty fields
/// are left out.
public final class AnswersForm {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JSON.getNodeFactory();

    private AnswersForm() {}

    /// @param others names of the form that are no answers
    public static ObjectNode toJson(
            Map<String, List<String>> form, List<Question> asked, Set<String> others) {
        ObjectNode answers = JSON.createObjectNode();
        form.forEach(
                (name, values) -> {
                    List<String> given = values.stream().filter(v -> !v.isBlank()).toList();
                    if (!others.contains(name) && !given.isEmpty()) {
                        put(answers, name, given, asked);
                    }
                });
        return answers;
    }

    private static void put(
            ObjectNode answers, String name, List<String> values, List<Question> asked) {
        int dot = name.indexOf('.');
        String rule = dot < 0 ? name : name.substring(0, dot);
        ObjectNode to =
                answers.get(rule) instanceof ObjectNode there ? there : answers.putObject(rule);
        to.set(name.substring(dot + 1), value(name, values, asked));
    }

    private static JsonNode value(String name, List<String> values, List<Question> asked) {
        JsonNode text = NODES.stringNode(values.getFirst().strip());
        return asked.stream()
                .flatMap(question -> question.fields().stream())
                .filter(field -> field.path().equals(name))
                .findFirst()
                .map(field -> typed(field, values))
                .orElse(text);
    }

    private static JsonNode typed(Field<?> field, List<String> values) {
        String first = values.getFirst().strip();
        return switch (field.kind()) {
            case Kind.Choices<?> _ -> {
                ArrayNode array = JSON.createArrayNode();
                values.forEach(array::add);
                yield array;
            }
            case Kind.Flag() ->
                    first.equals("true") || first.equals("false")
                            ? NODES.booleanNode(Boolean.parseBoolean(first))
                            : NODES.stringNode(first);
            case Kind.Number _ -> number(first);
            case Kind.Choice<?> _ -> NODES.stringNode(first);
            case Kind.Day _ -> NODES.stringNode(first);
            case Kind.Text _ -> NODES.stringNode(first);
        };
    }

    /// People write 6,5 as well as 6.5.
    private static JsonNode number(String text) {
        try {
            return NODES.numberNode(new BigDecimal(text.replace(',', '.')));
        } catch (NumberFormatException e) {
            return NODES.stringNode(text);
        }
    }
}
