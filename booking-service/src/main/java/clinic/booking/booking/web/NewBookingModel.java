package clinic.booking.booking.web;

import clinic.booking.booking.domain.BodyRegion;
import clinic.booking.booking.domain.Indication;
import clinic.booking.booking.domain.Treatment;
import clinic.booking.calendar.Hold;
import clinic.booking.calendar.Holding;
import clinic.booking.calendar.PartOfDay;
import clinic.booking.calendar.Sites;
import clinic.booking.patient.Patient;
import clinic.booking.patient.Patients;
import clinic.common.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// What each step of a new booking shows.
@Component
class NewBookingModel {

    private static final int PATIENTS = 10;
    private static final int SLOTS = 5;

    private final Patients patients;
    private final SlotChoices choices;
    private final Holding holding;
    private final Sites sites;
    private final Clock clock;

    NewBookingModel(
            Patients patients, SlotChoices choices, Holding holding, Sites sites, Clock clock) {
        this.patients = patients;
        this.choices = choices;
        this.holding = holding;
        this.sites = sites;
        this.clock = clock;
    }

    ModelAndView search(String q) {
        List<Patient> found = q.isBlank() ? List.of() : patients.search(q, null, PATIENTS);
        return new ModelAndView("booking/new-patient").addObject("q", q).addObject("found", found);
    }

    ModelAndView choice(PlanForm form) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate from = form.from();
        return with("booking/new-slot", form)
                .addObject("treatments", Treatment.values())
                .addObject("indications", Indication.values())
                .addObject("allRegions", BodyRegion.values())
                .addObject("parts", PartOfDay.values())
                .addObject("sites", sites.all())
                .addObject(
                        "slots",
                        choices.earliest(
                                from == null ? today.minusDays(1) : from,
                                form.withUltrasound(),
                                form.siteId(),
                                form.part(),
                                SLOTS));
    }

    /// @return empty where the hold is gone
    Optional<ModelAndView> held(PlanForm form, UUID holdId) {
        return holding.live(holdId)
                .map(
                        hold ->
                                with("booking/new-book", form)
                                        .addObject("hold", hold.id())
                                        .addObject("slot", choices.choice(hold.slot()))
                                        .addObject("seconds", left(hold)));
    }

    private long left(Hold hold) {
        return Duration.between(clock.instant(), hold.expiresAt()).toSeconds();
    }

    private ModelAndView with(String view, PlanForm form) {
        UUID patientId = form.patientId();
        Patient patient =
                Optional.ofNullable(patientId)
                        .flatMap(patients::find)
                        .orElseThrow(() -> Problem.notFound("patient"));
        return new ModelAndView(view).addObject("form", form).addObject("patient", patient);
    }
}
