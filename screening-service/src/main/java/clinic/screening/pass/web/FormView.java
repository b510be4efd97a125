package clinic.screening.pass.web;

import clinic.common.web.FieldProblem;
import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.evaluation.domain.Rules;
import clinic.screening.pass.domain.Screening;
import clinic.screening.questionnaire.AnswersJson;
import clinic.screening.questionnaire.QuestionView;
import clinic.screening.questionnaire.domain.Answers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// The questionnaire as a form: groups of questions, what is filled in, what is wrong.
///
/// @param groups by heading, in their order
/// @param values what is filled in, by path
/// @param errors what is wrong, by path
public record FormView(
        UUID screeningId,
        boolean onlyChanges,
        Map<String, List<QuestionView>> groups,
        Map<String, List<String>> values,
        Map<String, String> errors) {

    static FormView of(
            CaseFile file,
            Screening screening,
            Map<String, List<String>> values,
            List<FieldProblem> problems) {
        Map<String, List<QuestionView>> groups = new LinkedHashMap<>();
        Rules.questions(screening.pass(), file.visit()).stream()
                .map(QuestionView::of)
                .forEach(
                        question ->
                                groups.computeIfAbsent(question.group(), _ -> new ArrayList<>())
                                        .add(question));
        Map<String, String> errors = new HashMap<>();
        problems.forEach(
                problem ->
                        errors.put(
                                problem.field().replaceFirst("^answers\\.", ""),
                                problem.message()));
        boolean onlyChanges =
                switch (screening.pass()) {
                    case BOOKING, VITALS -> false;
                    case RESCREEN, ASK_AGAIN -> true;
                };
        return new FormView(screening.id(), onlyChanges, groups, values, errors);
    }

    /// What was answered before, to fill the form with.
    static Map<String, List<String>> values(Answers answers) {
        Map<String, List<String>> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> rule : AnswersJson.write(answers).properties()) {
            for (Map.Entry<String, JsonNode> field : rule.getValue().properties()) {
                values.put(rule.getKey() + "." + field.getKey(), texts(field.getValue()));
            }
        }
        return values;
    }

    /// Whether there is something to see among what is folded away.
    public boolean opened(QuestionView question) {
        return question.more().stream()
                .map(QuestionView.FieldView::path)
                .anyMatch(path -> errors.containsKey(path) || !value(path).isEmpty());
    }

    public boolean chosen(String path, String value) {
        return values.getOrDefault(path, List.of()).contains(value);
    }

    public String value(String path) {
        return values.getOrDefault(path, List.of("")).getFirst();
    }

    private static List<String> texts(JsonNode value) {
        if (!value.isArray()) {
            return List.of(value.asString());
        }
        List<String> all = new ArrayList<>();
        value.forEach(element -> all.add(element.asString()));
        return all;
    }
}
