package clinic.booking.booking.web;

import clinic.booking.booking.BookingDesk;
import clinic.booking.booking.BookingQueries;
import clinic.booking.booking.Order;
import clinic.booking.booking.Outcome;
import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.BookingCommand;
import clinic.booking.booking.domain.BookingRules;
import clinic.booking.booking.domain.Phase;
import clinic.booking.web.Actors;
import clinic.booking.web.PageAnswer;
import clinic.common.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The visit itself, from the check-in to the discharge. Measurements are sent to the screening
/// service from here.
@Controller
@RequestMapping("/visits/{id}")
@PreAuthorize("hasRole('CLINICIAN')")
class VisitPages {

    private final BookingDesk desk;
    private final BookingQueries queries;
    private final BookingDetails details;
    private final BookingRules rules;
    private final Clock clock;

    VisitPages(
            BookingDesk desk,
            BookingQueries queries,
            BookingDetails details,
            BookingRules rules,
            Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.details = details;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView visit(@PathVariable UUID id) {
        Booking booking = queries.find(id).orElseThrow(() -> Problem.notFound("visit"));
        return new ModelAndView("booking/visit")
                .addObject("booking", details.of(id))
                .addObject(
                        "cleared",
                        booking.phase() instanceof Phase.CheckedIn visit && visit.vitalsAccepted())
                .addObject("restSeconds", restSeconds(booking));
    }

    @PostMapping("/check-in")
    ModelAndView checkIn(@PathVariable UUID id) {
        return take(id, new BookingCommand.CheckIn(), "");
    }

    @PostMapping("/start")
    ModelAndView start(@PathVariable UUID id) {
        return take(id, new BookingCommand.Start(), "");
    }

    @PostMapping("/finish")
    ModelAndView finish(@PathVariable UUID id) {
        return take(id, new BookingCommand.Finish(), "");
    }

    @PostMapping("/discharge")
    ModelAndView discharge(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean driverPresent,
            @RequestParam(defaultValue = "false") boolean instructionsGiven,
            @RequestParam(defaultValue = "") String earlyReason) {
        return take(
                id,
                new BookingCommand.Discharge(driverPresent, instructionsGiven, earlyReason),
                earlyReason);
    }

    private ModelAndView take(UUID id, BookingCommand command, String words) {
        Outcome outcome = desk.takeWithWords(Order.of(id, Actors.current()), command, words);
        return PageAnswer.of(outcome, "/visits/" + id, () -> visit(id));
    }

    /// How long the patient should rest yet.
    private long restSeconds(Booking booking) {
        return booking.phase() instanceof Phase.InRecovery recovery
                ? Math.max(
                        0,
                        Duration.between(
                                        clock.instant(),
                                        recovery.since().plus(rules.limits().minimumRecovery()))
                                .toSeconds())
                : 0;
    }
}
