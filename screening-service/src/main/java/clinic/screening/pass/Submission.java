package clinic.screening.pass;

import clinic.common.web.FieldProblem;
import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.evaluation.domain.Result;
import java.util.List;
import java.util.UUID;

/// What became of answers that somebody sent.
public sealed interface Submission {

    /// @param file the booking they are about
    record Taken(UUID screeningId, CaseFile file, Result result) implements Submission {}

    record NotThere() implements Submission {}

    record AlreadySubmitted() implements Submission {}

    /// A move, a cancellation or a newer pass has closed it.
    record Closed() implements Submission {}

    /// @param name the rule or field that was not asked
    record NotAsked(String name) implements Submission {}

    record Wrong(List<FieldProblem> problems) implements Submission {}
}
