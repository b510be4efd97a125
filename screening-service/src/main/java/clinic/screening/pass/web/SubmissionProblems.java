package clinic.screening.pass.web;

import clinic.common.web.Problem;
import clinic.screening.pass.Submission;

/// How a submission that was not taken is told.
final class SubmissionProblems {
    private SubmissionProblems() {}

    static Submission.Taken taken(Submission submission) {
        return switch (submission) {
            case Submission.Taken taken -> taken;
            case Submission.NotThere _ -> throw Problem.notFound("screening");
            case Submission.AlreadySubmitted _ ->
                    throw Problem.conflict(
                            "already-submitted", "These questions have been answered already.");
            case Submission.Closed _ ->
                    throw Problem.conflict(
                            "screening-closed", "These questions are not asked any more.");
            case Submission.NotAsked(String name) ->
                    throw Problem.malformed(name + " is not asked here.").with("field", name);
            case Submission.Wrong wrong -> throw Problem.fields(wrong.problems());
        };
    }
}
