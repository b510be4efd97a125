package clinic.screening.policy.web;

import clinic.common.security.Callers;
import clinic.screening.policy.SignOffs;
import clinic.screening.policy.domain.Policy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The policy for doctors to read and to sign off.
@Controller
@RequestMapping("/reviews/policy")
@PreAuthorize("hasRole('CLINICIAN')")
class PolicyPages {
    private final Policy policy;
    private final SignOffs signOffs;

    PolicyPages(Policy policy, SignOffs signOffs) {
        this.policy = policy;
        this.signOffs = signOffs;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("policy", policy);
        model.addAttribute("signOff", signOffs.of(policy.version()).orElse(null));
        return "policy";
    }

    @PostMapping
    @Transactional
    public ResponseEntity<Void> signOff() {
        signOffs.sign(policy.version(), Callers.current().name());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/reviews/policy")
                .build();
    }
}
