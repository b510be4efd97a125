package clinic.screening.policy.web;

import clinic.common.contract.BodyRegion;
import clinic.common.contract.ScreeningPass;
import clinic.common.contract.Treatment;
import clinic.common.security.Callers;
import clinic.common.web.Problem;
import clinic.screening.evaluation.domain.PlannedVisit;
import clinic.screening.evaluation.domain.Rules;
import clinic.screening.policy.SignOffs;
import clinic.screening.policy.domain.Policy;
import clinic.screening.policy.domain.RuleText;
import clinic.screening.questionnaire.QuestionView;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The policy in force and the questions it asks.
@RestController
@PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN', 'ADMIN')")
class PolicyApi {
    private final Policy policy;
    private final SignOffs signOffs;

    PolicyApi(Policy policy, SignOffs signOffs) {
        this.policy = policy;
        this.signOffs = signOffs;
    }

    /// @param signedOff absent while no doctor has signed this version off
    record PolicyView(
            String version,
            boolean signed,
            Optional<SignOffs.SignOff> signedOff,
            List<RuleText> rules) {}

    record Questionnaire(ScreeningPass pass, String policyVersion, List<QuestionView> questions) {}

    @GetMapping("/api/screening-policy")
    PolicyView inForce() {
        Optional<SignOffs.SignOff> signedOff = signOffs.of(policy.version());
        return new PolicyView(policy.version(), signedOff.isPresent(), signedOff, policy.rules());
    }

    @PostMapping("/api/screening-policy/sign-off")
    @PreAuthorize("hasAnyRole('CLINICIAN', 'ADMIN')")
    @Transactional
    PolicyView signOff() {
        signOffs.sign(policy.version(), Callers.current().name());
        return inForce();
    }

    /// All that a pass may ask; with a treatment and regions, only what such a visit needs.
    @GetMapping("/api/questionnaires/{pass}")
    Questionnaire questions(
            @PathVariable String pass,
            @RequestParam(required = false) Optional<Treatment> treatment,
            @RequestParam(required = false) Optional<Set<BodyRegion>> region) {
        ScreeningPass wanted = named(pass);
        Set<BodyRegion> regions = region.orElseGet(() -> EnumSet.allOf(BodyRegion.class));
        PlannedVisit visit =
                new PlannedVisit(treatment.orElse(Treatment.BOTULINUM), regions, false);
        return new Questionnaire(
                wanted,
                policy.version(),
                Rules.questions(wanted, visit).stream().map(QuestionView::of).toList());
    }

    private static ScreeningPass named(String pass) {
        return List.of(ScreeningPass.values()).stream()
                .filter(known -> known.name().equalsIgnoreCase(pass.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("questionnaire"));
    }
}
