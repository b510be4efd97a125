package clinic.screening.pass.web;

import clinic.common.security.Callers;
import clinic.common.web.Problem;
import clinic.screening.casefile.CaseFiles;
import clinic.screening.evaluation.domain.PlannedVisit;
import clinic.screening.evaluation.domain.Rules;
import clinic.screening.pass.ScreeningDesk;
import clinic.screening.pass.Screenings;
import clinic.screening.pass.Submission;
import clinic.screening.pass.domain.Screening;
import clinic.screening.questionnaire.QuestionView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The passes, for staff and their programs.
@RestController
@RequestMapping("/api/screenings")
@PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN')")
class ScreeningApi {
    private final ScreeningDesk desk;
    private final Screenings screenings;
    private final CaseFiles caseFiles;

    ScreeningApi(ScreeningDesk desk, Screenings screenings, CaseFiles caseFiles) {
        this.desk = desk;
        this.screenings = screenings;
        this.caseFiles = caseFiles;
    }

    /// @param answers by rule, then by field
    record Body(@Nullable JsonNode answers) {}

    @GetMapping
    List<ScreeningViews.Row> ofBooking(@RequestParam UUID bookingId) {
        return screenings.ofBooking(bookingId).stream().map(ScreeningViews.Row::of).toList();
    }

    /// One pass with the questions it asks.
    @GetMapping("/{id}")
    ScreeningViews.One one(@PathVariable UUID id) {
        Screening screening = screenings.find(id).orElseThrow(() -> Problem.notFound("screening"));
        PlannedVisit visit = caseFiles.find(screening.bookingId()).orElseThrow().visit();
        return new ScreeningViews.One(
                ScreeningViews.Row.of(screening),
                screening.bookingId(),
                Rules.questions(screening.pass(), visit).stream().map(QuestionView::of).toList());
    }

    @PostMapping("/{id}/answers")
    ScreeningViews.Taken answer(@PathVariable UUID id, @RequestBody Body body) {
        JsonNode answers = body.answers();
        if (answers == null) {
            throw Problem.field("answers", "must be given");
        }
        Submission submission = desk.submit(id, answers, Callers.current().name());
        Submission.Taken taken = SubmissionProblems.taken(submission);
        return ScreeningViews.Taken.of(taken.screeningId(), taken.result());
    }
}
