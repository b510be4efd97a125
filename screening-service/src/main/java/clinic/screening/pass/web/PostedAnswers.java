package clinic.screening.pass.web;

import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.evaluation.domain.Rules;
import clinic.screening.pass.domain.Screening;
import clinic.screening.questionnaire.AnswersForm;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/// Answers as the page's form posts them.
final class PostedAnswers {
    /// The pass the form was made for: an old page must not answer a newer pass.
    static final String SCREENING = "screening";

    private static final Set<String> NO_ANSWERS = Set.of(SCREENING, "_csrf");

    private PostedAnswers() {}

    static JsonNode json(CaseFile file, Screening screening, MultiValueMap<String, String> posted) {
        return AnswersForm.toJson(
                posted, Rules.questions(screening.pass(), file.visit()), NO_ANSWERS);
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
