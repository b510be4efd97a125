package clinic.booking.patient.web;

import clinic.booking.booking.Erasure;
import clinic.booking.patient.ContactDetails;
import clinic.booking.patient.Contacts;
import clinic.booking.patient.Contacts.Registration;
import clinic.booking.patient.Patient;
import clinic.booking.patient.Patients;
import clinic.booking.web.Actors;
import clinic.booking.web.Answers;
import clinic.booking.web.Listing;
import clinic.common.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/patients")
class PatientApi {

    record Created(UUID id) {}

    private final Patients patients;
    private final Contacts contacts;
    private final PatientReading reading;
    private final Erasure erasure;

    PatientApi(Patients patients, Contacts contacts, PatientReading reading, Erasure erasure) {
        this.patients = patients;
        this.contacts = contacts;
        this.reading = reading;
        this.erasure = erasure;
    }

    @PostMapping
    @PreAuthorize("hasRole('FRONT_DESK')")
    ResponseEntity<Created> register(@RequestBody PatientRequest request) {
        ContactDetails details = details(request, null);
        return switch (contacts.register(
                details, Boolean.TRUE.equals(request.confirmDuplicate()))) {
            case Registration.Registered registered ->
                    ResponseEntity.created(URI.create("/api/patients/" + registered.patient().id()))
                            .body(new Created(registered.patient().id()));
            case Registration.LooksLike like ->
                    throw Problem.conflict(
                                    "likely-duplicate",
                                    "There is somebody who may be the same person.")
                            .with(
                                    "matches",
                                    like.matches().stream().map(PatientBody.Match::of).toList());
        };
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN')")
    PatientBody patient(@PathVariable UUID id) {
        return PatientBody.of(find(id));
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN')")
    ResponseEntity<List<PatientBody>> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = Listing.USUAL) int limit,
            HttpServletRequest request) {
        int most = Listing.limit(limit);
        List<Patient> found = patients.search(q, cursor, most + 1);
        return Listing.page(found, most, Patient::id, PatientBody::of, request);
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasRole('FRONT_DESK')")
    PatientBody change(@PathVariable UUID id, @RequestBody PatientRequest request) {
        return PatientBody.of(contacts.change(id, details(request, find(id))));
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasRole('FRONT_DESK')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable UUID id) {
        find(id);
        erasure.erase(id, Actors.current())
                .ifPresent(
                        refusal -> {
                            throw Answers.refused(refusal, List.of());
                        });
    }

    private Patient find(UUID id) {
        return patients.find(id).orElseThrow(() -> Problem.notFound("patient"));
    }

    private ContactDetails details(PatientRequest request, @Nullable Patient before) {
        PatientReading.Read read = reading.read(request, before);
        return read.details().orElseThrow(() -> Problem.fields(read.errors()));
    }
}
