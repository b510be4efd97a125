package clinic.screening.aftercare.web;

import clinic.common.contract.LinkPurpose;
import clinic.common.contract.ScreeningContract.Urgency;
import clinic.common.security.Callers;
import clinic.common.security.PatientScope;
import clinic.common.web.Problem;
import clinic.screening.aftercare.AftercareDesk;
import clinic.screening.aftercare.domain.RedFlag;
import clinic.screening.casefile.CaseFiles;
import clinic.screening.casefile.domain.CaseFile;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The aftercare page behind a patient's link: today's advice, the doctor's words, the safety
/// check. It stays open, as things may change from day to day.
@Controller
@RequestMapping("/p/aftercare")
@PreAuthorize("hasRole('PATIENT')")
class PatientAftercare {
    private final AftercareDesk desk;
    private final CaseFiles caseFiles;

    PatientAftercare(AftercareDesk desk, CaseFiles caseFiles) {
        this.desk = desk;
        this.caseFiles = caseFiles;
    }

    @GetMapping
    String show(Model model) {
        describe(model, own());
        return "patient/aftercare";
    }

    @PostMapping
    String tell(
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response) {
        CaseFile file = own();
        List<String> named = posted.getOrDefault("redFlags", List.of());
        Set<RedFlag> flags =
                Arrays.stream(RedFlag.values())
                        .filter(flag -> named.contains(flag.name()))
                        .collect(Collectors.toSet());
        if (flags.size() != Set.copyOf(named).size()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("error", "Please choose from the list.");
            describe(model, file);
            return "patient/aftercare";
        }
        Optional<Urgency> urgency = desk.told(file.bookingId(), flags);
        model.addAttribute("urgency", urgency.map(Urgency::name).orElse("NONE"));
        describe(model, file);
        return "patient/aftercare";
    }

    private void describe(Model model, CaseFile file) {
        model.addAttribute("page", desk.page(file.bookingId()).orElseThrow());
        model.addAttribute("flags", RedFlag.values());
    }

    private CaseFile own() {
        PatientScope scope = Callers.patient(LinkPurpose.AFTERCARE);
        return caseFiles
                .find(scope.bookingId())
                .filter(file -> file.patientId().equals(scope.patientId()))
                .orElseThrow(() -> Problem.forbidden("This link is for another visit."));
    }
}
