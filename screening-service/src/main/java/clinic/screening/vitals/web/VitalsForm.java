package clinic.screening.vitals.web;

import clinic.common.security.Callers;
import clinic.common.web.Problem;
import clinic.screening.evaluation.domain.Course;
import clinic.screening.evaluation.domain.GlucoseUnit;
import clinic.screening.vitals.VitalsDesk;
import clinic.screening.vitals.VitalsReply;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The form on the visit's page. Sends the browser back there with what came of it.
@Controller
@PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN')")
class VitalsForm {
    private final VitalsDesk desk;

    VitalsForm(VitalsDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/visits/{bookingId}/vitals")
    ResponseEntity<Void> take(
            @PathVariable UUID bookingId,
            @RequestParam Optional<Integer> systolic,
            @RequestParam Optional<Integer> diastolic,
            @RequestParam Optional<BigDecimal> glucose,
            @RequestParam Optional<GlucoseUnit> glucoseUnit) {
        VitalsBody body =
                new VitalsBody(
                        systolic.orElse(null),
                        diastolic.orElse(null),
                        glucose.orElse(null),
                        glucoseUnit.orElse(null));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/visits/" + bookingId + "?vitals=" + word(bookingId, body))
                .build();
    }

    /// What the visit's page shows; it belongs to another service, so a "no" travels there as a
    /// word too.
    private String word(UUID bookingId, VitalsBody body) {
        try {
            return word(
                    VitalsProblems.answered(
                            desk.take(bookingId, body.checked(), Callers.current().name())));
        } catch (Problem no) {
            return switch (no.status()) {
                case UNPROCESSABLE_CONTENT -> "invalid";
                case CONFLICT -> "settled";
                default -> throw no;
            };
        }
    }

    private static String word(VitalsReply reply) {
        return reply instanceof VitalsReply.Judged judged
                ? switch (judged.result().course()) {
                    case Course.GoOn _ -> "accepted";
                    case Course.AskDoctor _ -> "review";
                    case Course.WaitUntil _ -> "deferred";
                    case Course.WaitUntilHealed _ -> "deferred";
                }
                : "again";
    }
}
