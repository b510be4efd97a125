package clinic.screening.vitals.web;

import clinic.common.web.Problem;
import clinic.screening.vitals.VitalsReply;

/// How a reading that is not taken is told.
final class VitalsProblems {
    private VitalsProblems() {}

    /// @return `MeasureAgain` or `Judged`
    static VitalsReply answered(VitalsReply reply) {
        return switch (reply) {
            case VitalsReply.NoSuchBooking _ -> throw Problem.notFound("booking");
            case VitalsReply.NotCheckedIn _ ->
                    throw Problem.conflict(
                            "not-checked-in", "The patient is not checked in (any more).");
            case VitalsReply.AlreadySettled _ ->
                    throw Problem.conflict(
                            "vitals-settled", "The measurements of this visit have been judged.");
            case VitalsReply.MeasureAgain again -> again;
            case VitalsReply.Judged judged -> judged;
        };
    }
}
