package clinic.screening.pass.web;

import clinic.common.contract.ScreeningPass;
import clinic.common.security.Callers;
import clinic.common.security.Role;
import clinic.screening.evaluation.FindingJson;
import clinic.screening.evaluation.Outcome;
import clinic.screening.evaluation.domain.Result;
import clinic.screening.pass.domain.Screening;
import clinic.screening.questionnaire.QuestionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What programs read about passes. Findings are for clinicians only.
final class ScreeningViews {
    private ScreeningViews() {}

    /// @param state OPEN, SUBMITTED or CLOSED
    record Row(
            UUID id,
            ScreeningPass pass,
            String state,
            @Nullable String outcome,
            @Nullable LocalDate earliestDate,
            Instant answerBy,
            @Nullable List<FindingJson> findings) {

        static Row of(Screening screening) {
            @Nullable Outcome outcome = null;
            @Nullable List<FindingJson> findings = null;
            if (screening.phase() instanceof Screening.Submitted submitted) {
                outcome = Outcome.of(submitted.result());
                findings = forClinician(submitted.result());
            }
            return new Row(
                    screening.id(),
                    screening.pass(),
                    screening.state(),
                    outcome == null ? null : outcome.outcome(),
                    outcome == null ? null : outcome.earliestDate(),
                    screening.answerBy(),
                    findings);
        }
    }

    record One(Row screening, UUID bookingId, List<QuestionView> questions) {}

    record Taken(
            UUID id,
            String outcome,
            @Nullable LocalDate earliestDate,
            @Nullable List<FindingJson> findings) {

        static Taken of(UUID id, Result result) {
            Outcome outcome = Outcome.of(result);
            return new Taken(id, outcome.outcome(), outcome.earliestDate(), forClinician(result));
        }
    }

    private static @Nullable List<FindingJson> forClinician(Result result) {
        return Callers.current().is(Role.CLINICIAN) ? FindingJson.of(result) : null;
    }
}
