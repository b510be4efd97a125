package clinic.booking.waitlist.web;

import clinic.booking.calendar.PartOfDay;
import clinic.booking.calendar.Sites;
import clinic.booking.patient.Patients;
import clinic.booking.waitlist.Waitlist;
import clinic.booking.waitlist.WaitlistEntry;
import clinic.common.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/waitlist")
@PreAuthorize("hasRole('FRONT_DESK')")
class WaitlistApi {

    record WaitRequest(@NotNull UUID patientId, @NotNull UUID siteId, @Nullable PartOfDay part) {}

    record WaitBody(
            UUID id, UUID patientId, UUID siteId, @Nullable PartOfDay part, Instant addedAt) {
        static WaitBody of(WaitlistEntry entry) {
            return new WaitBody(
                    entry.id(), entry.patientId(), entry.siteId(), entry.part(), entry.addedAt());
        }
    }

    record Created(UUID id) {}

    private final Waitlist waitlist;
    private final Patients patients;
    private final Sites sites;

    WaitlistApi(Waitlist waitlist, Patients patients, Sites sites) {
        this.waitlist = waitlist;
        this.patients = patients;
        this.sites = sites;
    }

    @GetMapping
    List<WaitBody> list() {
        return waitlist.all().stream().map(WaitBody::of).toList();
    }

    @PostMapping
    ResponseEntity<Created> add(@RequestBody @Valid WaitRequest request) {
        if (!patients.knows(request.patientId())) {
            throw Problem.field("patientId", "There is no such patient.");
        }
        if (sites.find(request.siteId()).isEmpty()) {
            throw Problem.field("siteId", "There is no such site.");
        }
        UUID id =
                waitlist.add(request.patientId(), request.siteId(), request.part())
                        .orElseThrow(
                                () ->
                                        Problem.conflict(
                                                "already-waiting",
                                                "This patient waits there already."));
        return ResponseEntity.created(URI.create("/api/waitlist/" + id)).body(new Created(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        if (!waitlist.remove(id)) {
            throw Problem.notFound("waitlist entry");
        }
    }
}
