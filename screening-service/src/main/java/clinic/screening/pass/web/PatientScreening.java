package clinic.screening.pass.web;

import clinic.common.contract.LinkPurpose;
import clinic.common.security.Callers;
import clinic.common.security.PatientScope;
import clinic.common.web.Problem;
import clinic.screening.casefile.CaseFiles;
import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.evaluation.Outcome;
import clinic.screening.evaluation.domain.Fasting;
import clinic.screening.pass.KnownAnswers;
import clinic.screening.pass.ScreeningDesk;
import clinic.screening.pass.Screenings;
import clinic.screening.pass.Submission;
import clinic.screening.pass.domain.Screening;
import clinic.screening.policy.domain.Policy;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The questions behind a patient's link. The link opens whichever pass of its booking is open, and
/// is used up by answering.
@Controller
@RequestMapping("/p/screening")
@PreAuthorize("hasRole('PATIENT')")
class PatientScreening {
    private final ScreeningDesk desk;
    private final Screenings screenings;
    private final CaseFiles caseFiles;
    private final KnownAnswers knownAnswers;
    private final Policy policy;

    PatientScreening(
            ScreeningDesk desk,
            Screenings screenings,
            CaseFiles caseFiles,
            KnownAnswers knownAnswers,
            Policy policy) {
        this.desk = desk;
        this.screenings = screenings;
        this.caseFiles = caseFiles;
        this.knownAnswers = knownAnswers;
        this.policy = policy;
    }

    @GetMapping
    String ask(Model model) {
        CaseFile file = own();
        Optional<Screening> open = screenings.openOf(file.bookingId());
        if (open.isEmpty()) {
            return "patient/nothing-to-answer";
        }
        model.addAttribute(
                "form",
                FormView.of(
                        file,
                        open.get(),
                        FormView.values(knownAnswers.of(file.bookingId())),
                        List.of()));
        return "patient/screening";
    }

    @PostMapping
    String answer(
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response) {
        CaseFile file = own();
        Screening screening = asked(file, posted);
        Submission submission =
                desk.submit(screening.id(), PostedAnswers.json(file, screening, posted), "patient");
        if (submission instanceof Submission.Wrong wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", FormView.of(file, screening, posted, wrong.problems()));
            return "patient/screening";
        }
        Submission.Taken taken = SubmissionProblems.taken(submission);
        response.setHeader("Clinic-Link", "used");
        model.addAttribute("outcome", Outcome.of(taken.result()));
        model.addAttribute("fasting", Fasting.text(policy, file.visit()));
        return "patient/screening-done";
    }

    private Screening asked(CaseFile file, MultiValueMap<String, String> posted) {
        String named = posted.getFirst(PostedAnswers.SCREENING);
        Screening screening =
                (named == null
                                ? screenings.openOf(file.bookingId())
                                : PostedAnswers.id(named).flatMap(screenings::find))
                        .orElseThrow(
                                () ->
                                        Problem.conflict(
                                                "nothing-asked",
                                                "There is nothing to answer now."));
        if (!screening.bookingId().equals(file.bookingId())) {
            throw Problem.forbidden("This link is for another visit.");
        }
        return screening;
    }

    private CaseFile own() {
        PatientScope scope = Callers.patient(LinkPurpose.SCREENING);
        UUID patient = scope.patientId();
        return caseFiles
                .find(scope.bookingId())
                .filter(file -> file.patientId().equals(patient))
                .orElseThrow(() -> Problem.forbidden("This link is for another visit."));
    }
}
