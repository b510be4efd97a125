package clinic.booking.booking.web;

import clinic.booking.booking.BookingDesk;
import clinic.booking.booking.BookingFilter;
import clinic.booking.booking.BookingQueries;
import clinic.booking.booking.BookingRow;
import clinic.booking.booking.Order;
import clinic.booking.booking.Outcome;
import clinic.booking.booking.domain.BookingCommand;
import clinic.booking.booking.domain.CancelledBy;
import clinic.booking.booking.domain.Stage;
import clinic.booking.calendar.Sites;
import clinic.booking.patient.Driver;
import clinic.booking.web.Actors;
import clinic.booking.web.PageAnswer;
import clinic.common.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/// The list of bookings and the page of one, with what can be done with it.
@Controller
@RequestMapping("/bookings")
class BookingPages {

    private static final int PAGE = 50;
    private static final String DESK = "hasRole('FRONT_DESK')";

    private final BookingDesk desk;
    private final BookingQueries queries;
    private final BookingDetails details;
    private final DriverForms drivers;
    private final Sites sites;

    BookingPages(
            BookingDesk desk,
            BookingQueries queries,
            BookingDetails details,
            DriverForms drivers,
            Sites sites) {
        this.desk = desk;
        this.queries = queries;
        this.details = details;
        this.drivers = drivers;
        this.sites = sites;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN')")
    ModelAndView list(
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable UUID siteId,
            @RequestParam(required = false) @Nullable UUID cursor) {
        List<BookingRow> found =
                queries.list(new BookingFilter(date, stage, siteId, null), cursor, PAGE + 1);
        List<BookingEntry> entries = found.stream().limit(PAGE).map(BookingEntry::of).toList();
        ModelAndView page = new ModelAndView("booking/list");
        page.addObject("entries", entries);
        page.addObject("date", date);
        page.addObject("stage", stage);
        page.addObject("siteId", siteId);
        page.addObject("stages", Stage.values());
        page.addObject("sites", sites.all());
        page.addObject("next", found.size() > PAGE ? entries.getLast().id() : null);
        return page;
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN')")
    ModelAndView booking(@PathVariable UUID id) {
        return new ModelAndView("booking/booking").addObject("booking", details.of(id));
    }

    @PostMapping("/{id}/driver")
    @PreAuthorize(DESK)
    ModelAndView driver(
            @PathVariable UUID id, @RequestParam String name, @RequestParam String phone) {
        UUID site =
                queries.find(id)
                        .map(booking -> booking.slot().siteId())
                        .orElseThrow(() -> Problem.notFound("booking"));
        Optional<Driver> driver = drivers.read(name, phone, site);
        if (name.isBlank() || driver.isEmpty()) {
            return PageAnswer.again(
                            () -> booking(id),
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "The driver was not saved.")
                    .addObject("nameError", name.isBlank() ? "A name is needed." : null)
                    .addObject(
                            "phoneError",
                            driver.isEmpty()
                                    ? "This is not a phone number that can be called."
                                    : null)
                    .addObject("name", name)
                    .addObject("phone", phone);
        }
        return answer(id, desk.nameDriver(order(id), driver.get()));
    }

    @PostMapping("/{id}/driver-withdrawn")
    @PreAuthorize(DESK)
    ModelAndView driverWithdrawn(@PathVariable UUID id) {
        return answer(id, desk.take(order(id), new BookingCommand.WithdrawDriver()));
    }

    @PostMapping("/{id}/check-in")
    @PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN')")
    ModelAndView checkIn(@PathVariable UUID id) {
        return answer(id, desk.take(order(id), new BookingCommand.CheckIn()));
    }

    @PostMapping("/{id}/no-show")
    @PreAuthorize(DESK)
    ModelAndView noShow(@PathVariable UUID id) {
        return answer(id, desk.take(order(id), new BookingCommand.MarkNoShow()));
    }

    @PostMapping("/{id}/cancel")
    @PreAuthorize(DESK)
    ModelAndView cancel(
            @PathVariable UUID id,
            @RequestParam CancelledBy by,
            @RequestParam(defaultValue = "") String cause) {
        return answer(id, desk.takeWithWords(order(id), new BookingCommand.Cancel(by), cause));
    }

    private static Order order(UUID id) {
        return Order.of(id, Actors.current());
    }

    private ModelAndView answer(UUID id, Outcome outcome) {
        return PageAnswer.of(outcome, "/bookings/" + id, () -> booking(id));
    }
}
