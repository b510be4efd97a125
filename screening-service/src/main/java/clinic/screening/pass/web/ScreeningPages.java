package clinic.screening.pass.web;

import clinic.common.security.Callers;
import clinic.common.security.Role;
import clinic.common.web.Problem;
import clinic.screening.casefile.CaseFiles;
import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.evaluation.Outcome;
import clinic.screening.pass.KnownAnswers;
import clinic.screening.pass.ScreeningDesk;
import clinic.screening.pass.Screenings;
import clinic.screening.pass.Submission;
import clinic.screening.pass.domain.Screening;
import clinic.screening.patient.Patients;
import clinic.screening.policy.SignOffs;
import clinic.screening.policy.domain.Policy;
import clinic.screening.questionnaire.domain.Answers;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Staff asks the questions on the phone. Earlier answers are filled in for clinicians only.
@Controller
@RequestMapping("/screenings")
@PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN')")
class ScreeningPages {
    private final ScreeningDesk desk;
    private final Screenings screenings;
    private final CaseFiles caseFiles;
    private final KnownAnswers knownAnswers;
    private final Patients patients;
    private final Policy policy;
    private final SignOffs signOffs;

    ScreeningPages(
            ScreeningDesk desk,
            Screenings screenings,
            CaseFiles caseFiles,
            KnownAnswers knownAnswers,
            Patients patients,
            Policy policy,
            SignOffs signOffs) {
        this.desk = desk;
        this.screenings = screenings;
        this.caseFiles = caseFiles;
        this.knownAnswers = knownAnswers;
        this.patients = patients;
        this.policy = policy;
        this.signOffs = signOffs;
    }

    /// Where staff that knows the booking only finds its questions.
    @GetMapping
    ResponseEntity<Void> ofBooking(@RequestParam UUID bookingId) {
        Screening latest =
                screenings
                        .openOf(bookingId)
                        .or(
                                () ->
                                        screenings.ofBooking(bookingId).stream()
                                                .reduce((_, later) -> later))
                        .orElseThrow(() -> Problem.notFound("screening"));
        return to(latest.id());
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Screening screening = find(id);
        CaseFile file = caseFiles.find(screening.bookingId()).orElseThrow();
        describe(model, file, screening);
        if (screening.isOpen()) {
            Answers earlier =
                    Callers.current().is(Role.CLINICIAN)
                            ? knownAnswers.of(file.bookingId())
                            : Answers.none();
            model.addAttribute(
                    "form", FormView.of(file, screening, FormView.values(earlier), List.of()));
        }
        if (screening.phase() instanceof Screening.Submitted submitted) {
            model.addAttribute("outcome", Outcome.of(submitted.result()));
        }
        return "screening";
    }

    /// @return the page with its errors, or a 303 to what came of it
    @PostMapping("/{id}")
    Object answer(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response) {
        Screening screening = find(id);
        CaseFile file = caseFiles.find(screening.bookingId()).orElseThrow();
        Submission submission =
                desk.submit(
                        id, PostedAnswers.json(file, screening, posted), Callers.current().name());
        if (submission instanceof Submission.Wrong wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            describe(model, file, screening);
            model.addAttribute("form", FormView.of(file, screening, posted, wrong.problems()));
            return "screening";
        }
        SubmissionProblems.taken(submission);
        return to(id);
    }

    private static ResponseEntity<Void> to(UUID id) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/screenings/" + id)
                .build();
    }

    private void describe(Model model, CaseFile file, Screening screening) {
        model.addAttribute("screening", screening);
        model.addAttribute("patient", patients.name(file.patientId()));
        model.addAttribute("slot", file.slotStart().atZone(file.zone()));
        model.addAttribute("site", file.siteName());
        model.addAttribute("signed", signOffs.of(policy.version()).isPresent());
    }

    private Screening find(UUID id) {
        return screenings.find(id).orElseThrow(() -> Problem.notFound("screening"));
    }
}
