package clinic.booking.waitlist.web;

import clinic.booking.calendar.PartOfDay;
import clinic.booking.calendar.Sites;
import clinic.booking.patient.Patient;
import clinic.booking.patient.Patients;
import clinic.booking.waitlist.Waitlist;
import clinic.booking.web.PageAnswer;
import clinic.common.web.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/waitlist")
@PreAuthorize("hasRole('FRONT_DESK')")
class WaitlistPages {

    private static final int FOUND = 10;

    private final Waitlist waitlist;
    private final Patients patients;
    private final Sites sites;

    WaitlistPages(Waitlist waitlist, Patients patients, Sites sites) {
        this.waitlist = waitlist;
        this.patients = patients;
        this.sites = sites;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String q) {
        List<Patient> found = q.isBlank() ? List.of() : patients.search(q, null, FOUND);
        return new ModelAndView("waitlist/list")
                .addObject("entries", waitlist.all())
                .addObject("sites", sites.all())
                .addObject("parts", PartOfDay.values())
                .addObject("q", q)
                .addObject("found", found);
    }

    @PostMapping
    ModelAndView add(
            @RequestParam UUID patientId,
            @RequestParam UUID siteId,
            @RequestParam(required = false) @Nullable PartOfDay part) {
        if (!patients.knows(patientId) || sites.find(siteId).isEmpty()) {
            throw Problem.notFound("patient or site");
        }
        return waitlist.add(patientId, siteId, part)
                .map(_ -> PageAnswer.goTo("/waitlist"))
                .orElseGet(
                        () ->
                                PageAnswer.again(
                                        () -> list(""),
                                        HttpStatus.CONFLICT,
                                        "This patient waits there already."));
    }

    @PostMapping("/{id}/remove")
    ModelAndView remove(@PathVariable UUID id) {
        waitlist.remove(id);
        return PageAnswer.goTo("/waitlist");
    }
}
