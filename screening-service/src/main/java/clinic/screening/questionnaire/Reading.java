package clinic.screening.questionnaire;

import clinic.common.web.FieldProblem;
import clinic.screening.questionnaire.domain.Answers;
import java.util.List;

/// What reading answers came to.
public sealed interface Reading {

    record Understood(Answers answers) implements Reading {}

    /// A rule or a field that was not asked. Nothing else is looked at then.
    ///
    /// @param name as the sender wrote it, `answers.R10.inrr`
    record NotAsked(String name) implements Reading {}

    /// Values that cannot be: of another type, out of range, days ahead.
    record Wrong(List<FieldProblem> problems) implements Reading {}
}
