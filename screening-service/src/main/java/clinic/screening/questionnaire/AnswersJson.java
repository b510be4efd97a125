package clinic.screening.questionnaire;

import clinic.common.web.FieldProblem;
import clinic.screening.questionnaire.domain.Answers;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers as `{"R01": {"infection": "NO"}, …}`.
public final class AnswersJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private AnswersJson() {}

    /// @param asked the questions of the pass; whatever else is answered is `NotAsked`
    /// @param today the present day at the site
    public static Reading read(JsonNode answers, List<Question> asked, LocalDate today) {
        return walk(answers, asked, new FieldReader(Optional.of(today)), true);
    }

    /// What `write` wrote. Its days were judged when they were given.
    public static Answers stored(JsonNode answers, List<Question> every) {
        return switch (walk(answers, every, new FieldReader(Optional.empty()), false)) {
            case Reading.Understood(Answers understood) -> understood;
            case Reading.NotAsked(String name) ->
                    throw new IllegalStateException("stored answers hold " + name);
            case Reading.Wrong(List<FieldProblem> problems) ->
                    throw new IllegalStateException("stored answers are wrong in " + problems);
        };
    }

    private static Reading walk(
            JsonNode answers, List<Question> asked, FieldReader reader, boolean complete) {
        if (!answers.isObject()) {
            return new Reading.Wrong(List.of(new FieldProblem("answers", "must be an object")));
        }
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (Map.Entry<String, JsonNode> rule : answers.properties()) {
            String path = "answers." + rule.getKey();
            Optional<Question> question = named(asked, rule.getKey());
            if (question.isEmpty()) {
                return new Reading.NotAsked(path);
            }
            if (!rule.getValue().isObject()) {
                problems.add(new FieldProblem(path, "must be an object"));
                continue;
            }
            for (Map.Entry<String, JsonNode> answer : rule.getValue().properties()) {
                Optional<Field<?>> field = question.get().field(answer.getKey());
                if (field.isEmpty()) {
                    return new Reading.NotAsked(path + "." + answer.getKey());
                }
                put(reader, field.get(), answer.getValue(), values, problems);
            }
        }
        if (complete) {
            asked.forEach(question -> complete(question, values, problems));
        }
        return problems.isEmpty()
                ? new Reading.Understood(new Answers(values))
                : new Reading.Wrong(problems);
    }

    private static void put(
            FieldReader reader,
            Field<?> field,
            JsonNode value,
            Map<Field<?>, Object> values,
            List<FieldProblem> problems) {
        if (value.isNull()) {
            return;
        }
        try {
            values.put(field, reader.read(field, value));
        } catch (FieldReader.Unfit unfit) {
            problems.add(problem(field, unfit.getMessage() == null ? "" : unfit.getMessage()));
        }
    }

    private static void complete(
            Question question, Map<Field<?>, Object> values, List<FieldProblem> problems) {
        boolean wrong =
                problems.stream()
                        .anyMatch(
                                problem ->
                                        problem.field().startsWith("answers." + question.rule()));
        if (question.mandatory() && !values.containsKey(question.main()) && !wrong) {
            problems.add(problem(question.main(), "must be answered"));
        }
        question.together().stream()
                .filter(pair -> values.containsKey(pair.first()))
                .filter(pair -> !values.containsKey(pair.second()) && !wrong)
                .forEach(pair -> problems.add(problem(pair.second(), "must be given with it")));
    }

    private static FieldProblem problem(Field<?> field, String message) {
        return new FieldProblem("answers." + field.path(), message);
    }

    private static Optional<Question> named(List<Question> asked, String rule) {
        return asked.stream().filter(question -> question.rule().name().equals(rule)).findFirst();
    }

    public static ObjectNode write(Answers answers) {
        ObjectNode json = JSON.createObjectNode();
        answers.values().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().path()))
                .forEach(
                        entry -> {
                            String rule = entry.getKey().rule().name();
                            ObjectNode to =
                                    json.get(rule) instanceof ObjectNode there
                                            ? there
                                            : json.putObject(rule);
                            to.set(entry.getKey().name(), node(entry.getValue()));
                        });
        return json;
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case Enum<?> option -> JSON.getNodeFactory().stringNode(option.name());
            case Boolean flag -> JSON.getNodeFactory().booleanNode(flag);
            case BigDecimal number -> JSON.getNodeFactory().numberNode(number);
            case Set<?> options -> {
                ArrayNode array = JSON.createArrayNode();
                options.forEach(option -> array.add(node(option)));
                yield array;
            }
            default -> JSON.getNodeFactory().stringNode(value.toString());
        };
    }
}
