package clinic.booking.booking.web;

import clinic.booking.booking.BookingDesk;
import clinic.booking.booking.Choice;
import clinic.booking.booking.NewBooking;
import clinic.booking.booking.Outcome;
import clinic.booking.calendar.Hold;
import clinic.booking.calendar.Holding;
import clinic.booking.calendar.web.ChosenSlots;
import clinic.booking.patient.Driver;
import clinic.booking.web.Actors;
import clinic.booking.web.PageAnswer;
import clinic.common.web.Problem;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A new booking in three steps: find the patient, choose one of the earliest slots, book it while
/// it is held.
@Controller
@RequestMapping("/bookings/new")
@PreAuthorize("hasRole('FRONT_DESK')")
class NewBookingPages {

    private final NewBookingModel model;
    private final BookingDesk desk;
    private final Holding holding;
    private final ChosenSlots slots;
    private final DriverForms drivers;

    NewBookingPages(
            NewBookingModel model,
            BookingDesk desk,
            Holding holding,
            ChosenSlots slots,
            DriverForms drivers) {
        this.model = model;
        this.desk = desk;
        this.holding = holding;
        this.slots = slots;
        this.drivers = drivers;
    }

    @GetMapping
    ModelAndView page(
            PlanForm form,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID hold) {
        if (form.patientId() == null) {
            return model.search(q);
        }
        return hold == null
                ? model.choice(form)
                : model.held(form, hold)
                        .orElseGet(
                                () ->
                                        PageAnswer.again(
                                                () -> model.choice(form),
                                                HttpStatus.GONE,
                                                "This slot is no longer held for you. Choose again."));
    }

    @PostMapping("/hold")
    ModelAndView hold(PlanForm form, @RequestParam String slot) {
        if (!form.complete()) {
            return PageAnswer.again(
                            () -> model.choice(form),
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "Nothing is held yet.")
                    .addObject("regionsError", "Choose at least one region.");
        }
        return switch (holding.hold(slots.of(slot))) {
            case Holding.Held held -> PageAnswer.goTo(form.page(held.hold().id()));
            case Holding.NotHeld no ->
                    PageAnswer.again(
                            () -> model.choice(form), HttpStatus.CONFLICT, no.refusal().words());
        };
    }

    @PostMapping("/release")
    ModelAndView release(PlanForm form, @RequestParam UUID hold) {
        holding.release(hold);
        return PageAnswer.goTo(form.page(null));
    }

    @PostMapping
    ModelAndView book(
            PlanForm form,
            @RequestParam UUID hold,
            @RequestParam(defaultValue = "") String driverName,
            @RequestParam(defaultValue = "") String driverPhone) {
        UUID patientId = form.patientId();
        if (patientId == null || !form.complete()) {
            throw Problem.field("regions", "A patient and at least one region are needed.");
        }
        boolean named = !driverName.isBlank() || !driverPhone.isBlank();
        Optional<Driver> driver =
                holding.live(hold)
                        .map(Hold::slot)
                        .filter(_ -> named)
                        .flatMap(slot -> drivers.read(driverName, driverPhone, slot.siteId()));
        if (named && holding.live(hold).isPresent() && (driver.isEmpty() || driverName.isBlank())) {
            return PageAnswer.again(
                            () -> page(form, "", hold),
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "The driver needs a name and a phone number that can be called.")
                    .addObject("driverName", driverName)
                    .addObject("driverPhone", driverPhone);
        }
        Outcome outcome =
                desk.request(
                        new NewBooking(patientId, new Choice.Held(hold), form.plan(), driver),
                        Actors.current());
        String next =
                outcome instanceof Outcome.Done done ? "/bookings/" + done.booking().id() : "/";
        return PageAnswer.of(outcome, next, () -> model.choice(form));
    }
}
