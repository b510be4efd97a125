package clinic.screening.effect.web;

import clinic.common.contract.ScreeningContract.Urgency;
import clinic.common.security.Callers;
import clinic.common.security.Role;
import clinic.common.web.FieldProblem;
import clinic.common.web.Problem;
import clinic.screening.effect.EffectChecks;
import clinic.screening.effect.EffectDesk;
import clinic.screening.effect.EffectReply;
import java.time.Clock;
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

/// Effect checks, for staff who ask on the phone and for programs.
@RestController
@RequestMapping("/api/effect-checks")
@PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN')")
class EffectApi {
    private final EffectDesk desk;
    private final EffectChecks checks;
    private final Clock clock;

    EffectApi(EffectDesk desk, EffectChecks checks, Clock clock) {
        this.desk = desk;
        this.checks = checks;
        this.clock = clock;
    }

    /// @param redFlag how soon somebody must see to what the patient told
    /// @param response at day 10, for clinicians
    record Recorded(UUID id, int day, @Nullable Urgency redFlag, @Nullable String response) {}

    @GetMapping
    List<EffectView> ofBooking(@RequestParam UUID bookingId) {
        return checks.ofBooking(bookingId).stream()
                .map(check -> EffectView.of(check, clock.instant()))
                .toList();
    }

    @PostMapping("/{id}/answers")
    Recorded answer(@PathVariable UUID id, @RequestBody EffectBody body) {
        List<FieldProblem> problems = body.problems();
        if (!problems.isEmpty()) {
            throw Problem.fields(problems);
        }
        EffectReply.Recorded recorded =
                EffectProblems.recorded(desk.record(id, body.answers(), Callers.current().name()));
        boolean clinician = Callers.current().is(Role.CLINICIAN);
        return new Recorded(
                id,
                recorded.day(),
                recorded.redFlag().orElse(null),
                clinician ? recorded.effect().map(Enum::name).orElse(null) : null);
    }
}
