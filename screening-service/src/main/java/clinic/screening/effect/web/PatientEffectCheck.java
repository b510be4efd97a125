package clinic.screening.effect.web;

import clinic.common.contract.LinkPurpose;
import clinic.common.contract.ScreeningContract.Urgency;
import clinic.common.security.Callers;
import clinic.common.security.PatientScope;
import clinic.common.web.Problem;
import clinic.screening.aftercare.AftercareDesk;
import clinic.screening.aftercare.domain.RedFlag;
import clinic.screening.casefile.CaseFiles;
import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.effect.EffectChecks;
import clinic.screening.effect.EffectDesk;
import clinic.screening.effect.EffectReply;
import clinic.screening.effect.domain.EffectCheck;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The effect check behind a patient's link: whichever is due. Answering uses the link up.
@Controller
@RequestMapping("/p/effect-check")
@PreAuthorize("hasRole('PATIENT')")
class PatientEffectCheck {
    private final EffectDesk desk;
    private final EffectChecks checks;
    private final CaseFiles caseFiles;
    private final AftercareDesk aftercare;
    private final Clock clock;

    PatientEffectCheck(
            EffectDesk desk,
            EffectChecks checks,
            CaseFiles caseFiles,
            AftercareDesk aftercare,
            Clock clock) {
        this.desk = desk;
        this.checks = checks;
        this.caseFiles = caseFiles;
        this.aftercare = aftercare;
        this.clock = clock;
    }

    @GetMapping
    String ask(Model model) {
        CaseFile file = own();
        Optional<EffectCheck> due = due(file);
        if (due.isEmpty()) {
            describeNext(model, file);
            return "patient/no-check-due";
        }
        describe(model, due.get(), EffectForm.empty());
        return "patient/effect-check";
    }

    @PostMapping
    String answer(
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response) {
        CaseFile file = own();
        EffectCheck check =
                due(file)
                        .orElseThrow(
                                () -> Problem.conflict("not-due-yet", "No check is asked now."));
        EffectForm.Read read = EffectForm.read(posted);
        if (!read.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            describe(model, check, new EffectForm(posted, read.errors()));
            tellAtOnce(model, file, read.body());
            return "patient/effect-check";
        }
        EffectReply.Recorded recorded =
                EffectProblems.recorded(desk.record(check.id(), read.body().answers(), "patient"));
        response.setHeader("Clinic-Link", "used");
        model.addAttribute("urgency", recorded.redFlag().map(Urgency::name).orElse("NONE"));
        model.addAttribute("last", check.day() == EffectCheck.LAST);
        return "patient/effect-check-done";
    }

    /// A red flag does not wait until the other answers are right.
    private void tellAtOnce(Model model, CaseFile file, EffectBody body) {
        Set<RedFlag> flags = Optional.ofNullable(body.redFlags()).orElse(Set.of());
        aftercare
                .told(file.bookingId(), flags)
                .ifPresent(urgency -> model.addAttribute("urgency", urgency.name()));
    }

    private static void describe(Model model, EffectCheck check, EffectForm form) {
        model.addAttribute("day", check.day());
        model.addAttribute("first", check.day() == EffectCheck.FIRST);
        model.addAttribute("flags", RedFlag.values());
        model.addAttribute("form", form);
    }

    private void describeNext(Model model, CaseFile file) {
        Optional<EffectCheck> next =
                file.ended() ? Optional.empty() : last(checks.ofBooking(file.bookingId()), false);
        model.addAttribute(
                "next", next.map(check -> check.opensAt().atZone(file.zone())).orElse(null));
    }

    /// The later one where both are due: the earlier one is overtaken then.
    private Optional<EffectCheck> due(CaseFile file) {
        List<EffectCheck> all = checks.ofBooking(file.bookingId());
        return file.ended() ? Optional.empty() : last(all, true);
    }

    private Optional<EffectCheck> last(List<EffectCheck> all, boolean due) {
        Optional<EffectCheck> found = Optional.empty();
        for (EffectCheck check : all) {
            if (!check.waiting()) {
                found = Optional.empty();
            } else if (due == check.due(clock.instant()) && (due || found.isEmpty())) {
                found = Optional.of(check);
            }
        }
        return found;
    }

    private CaseFile own() {
        PatientScope scope = Callers.patient(LinkPurpose.EFFECT_CHECK);
        return caseFiles
                .find(scope.bookingId())
                .filter(file -> file.patientId().equals(scope.patientId()))
                .orElseThrow(() -> Problem.forbidden("This link is for another visit."));
    }
}
