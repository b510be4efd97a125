package clinic.screening.vitals.web;

import clinic.common.security.Callers;
import clinic.common.security.Role;
import clinic.screening.evaluation.FindingJson;
import clinic.screening.evaluation.Outcome;
import clinic.screening.vitals.VitalsDesk;
import clinic.screening.vitals.VitalsReply;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Measurements at check-in, for programs.
@RestController
@PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN')")
class VitalsApi {
    private final VitalsDesk desk;

    VitalsApi(VitalsDesk desk) {
        this.desk = desk;
    }

    /// @param outcome CLEAR, MEASURE_AGAIN, REVIEW or DEFER
    record Taken(
            UUID bookingId,
            String outcome,
            @Nullable LocalDate earliestDate,
            @Nullable List<FindingJson> findings) {}

    @PostMapping("/api/bookings/{id}/vitals")
    Taken take(@PathVariable UUID id, @RequestBody VitalsBody body) {
        VitalsReply reply =
                VitalsProblems.answered(desk.take(id, body.checked(), Callers.current().name()));
        return reply instanceof VitalsReply.Judged judged
                ? judged(id, judged)
                : new Taken(id, "MEASURE_AGAIN", null, null);
    }

    private static Taken judged(UUID id, VitalsReply.Judged judged) {
        Outcome outcome = Outcome.of(judged.result());
        boolean clinician = Callers.current().is(Role.CLINICIAN);
        return new Taken(
                id,
                outcome.outcome(),
                outcome.earliestDate(),
                clinician ? FindingJson.of(judged.result()) : null);
    }
}
