package clinic.booking.patient.web;

import clinic.booking.booking.BookingFilter;
import clinic.booking.booking.BookingQueries;
import clinic.booking.booking.Erasure;
import clinic.booking.booking.domain.Refusal;
import clinic.booking.booking.web.BookingEntries;
import clinic.booking.patient.Contacts;
import clinic.booking.patient.Contacts.Registration;
import clinic.booking.patient.Patient;
import clinic.booking.patient.Patients;
import clinic.booking.web.Actors;
import clinic.booking.web.PageAnswer;
import clinic.common.web.FieldProblem;
import clinic.common.web.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/patients")
@PreAuthorize("hasRole('FRONT_DESK')")
class PatientPages {

    private static final int PAGE = 50;

    private final Patients patients;
    private final Contacts contacts;
    private final PatientReading reading;
    private final BookingQueries bookings;
    private final Erasure erasure;

    PatientPages(
            Patients patients,
            Contacts contacts,
            PatientReading reading,
            BookingQueries bookings,
            Erasure erasure) {
        this.patients = patients;
        this.contacts = contacts;
        this.reading = reading;
        this.bookings = bookings;
        this.erasure = erasure;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID cursor) {
        List<Patient> found = patients.search(q, cursor, PAGE + 1);
        return new ModelAndView("patient/list")
                .addObject("q", q)
                .addObject("found", found.stream().limit(PAGE).toList())
                .addObject("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
    }

    @GetMapping("/new")
    ModelAndView form() {
        return form(PatientForm.empty());
    }

    @PostMapping
    ModelAndView register(@ModelAttribute("form") PatientForm form) {
        PatientReading.Read read = reading.read(form.request(), null);
        if (read.details().isEmpty()) {
            return invalid(form(form), read.errors());
        }
        return switch (contacts.register(read.details().get(), form.certain())) {
            case Registration.Registered registered ->
                    PageAnswer.goTo("/patients/" + registered.patient().id());
            case Registration.LooksLike like ->
                    PageAnswer.again(
                                    () -> form(form),
                                    HttpStatus.CONFLICT,
                                    "There is somebody who may be the same person.")
                            .addObject("matches", like.matches());
        };
    }

    @GetMapping("/{id}")
    ModelAndView patient(@PathVariable UUID id) {
        Patient patient = find(id);
        return page(patient, PatientForm.of(patient));
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable UUID id, @ModelAttribute("form") PatientForm form) {
        Patient patient = find(id);
        PatientReading.Read read = reading.read(form.request(), patient);
        if (read.details().isEmpty()) {
            return invalid(page(patient, form), read.errors());
        }
        contacts.change(id, read.details().get());
        return PageAnswer.goTo("/patients/" + id);
    }

    @PostMapping("/{id}/erase")
    ModelAndView erase(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean sure) {
        find(id);
        if (!sure) {
            return PageAnswer.again(
                    () -> patient(id),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "Tick the box to erase this patient for good.");
        }
        Optional<Refusal> no = erasure.erase(id, Actors.current());
        return no.map(
                        refusal ->
                                PageAnswer.again(
                                        () -> patient(id), HttpStatus.CONFLICT, refusal.words()))
                .orElseGet(() -> PageAnswer.goTo("/patients"));
    }

    private static ModelAndView form(PatientForm form) {
        return new ModelAndView("patient/new").addObject("form", form);
    }

    private ModelAndView page(Patient patient, PatientForm form) {
        return new ModelAndView("patient/patient")
                .addObject("patient", patient)
                .addObject("form", form)
                .addObject(
                        "entries",
                        BookingEntries.of(
                                bookings.list(
                                        new BookingFilter(null, null, null, patient.id()),
                                        null,
                                        PAGE)));
    }

    private static ModelAndView invalid(ModelAndView page, List<FieldProblem> errors) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject(
                "errors",
                errors.stream()
                        .collect(
                                Collectors.toMap(
                                        FieldProblem::field,
                                        FieldProblem::message,
                                        (one, _) -> one)));
    }

    private Patient find(UUID id) {
        return patients.find(id).orElseThrow(() -> Problem.notFound("patient"));
    }
}
