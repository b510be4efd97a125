package clinic.booking.booking.web;

import clinic.booking.booking.Actor;
import clinic.booking.booking.BookingDesk;
import clinic.booking.booking.Order;
import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.BookingCommand;
import clinic.booking.patient.Driver;
import clinic.common.contract.LinkPurpose;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The patient names the driver, or says that the driver cannot come.
@Controller
@RequestMapping("/p/driver")
@PreAuthorize("hasRole('PATIENT')")
class DriverLinkPages {

    private static final String WITHDRAW = "withdraw";

    private final LinkedBooking linked;
    private final BookingDesk desk;
    private final BookingDetails details;
    private final DriverForms drivers;

    DriverLinkPages(
            LinkedBooking linked, BookingDesk desk, BookingDetails details, DriverForms drivers) {
        this.linked = linked;
        this.desk = desk;
        this.details = details;
        this.drivers = drivers;
    }

    @GetMapping
    ModelAndView page() {
        Booking booking = linked.of(LinkPurpose.DRIVER);
        return new ModelAndView("patient/driver").addObject("booking", details.of(booking.id()));
    }

    @PostMapping
    ModelAndView send(
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone) {
        Booking booking = linked.of(LinkPurpose.DRIVER);
        Order order = Order.of(booking.id(), Actor.PATIENT);
        if (action.equals(WITHDRAW)) {
            return LinkAnswer.of(
                    desk.take(order, new BookingCommand.WithdrawDriver()),
                    "Thank you. Please name another driver as soon as you can.",
                    this::page);
        }
        Optional<Driver> driver = drivers.read(name, phone, booking.slot().siteId());
        if (name.isBlank() || name.length() > 100 || driver.isEmpty()) {
            ModelAndView page = page();
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject(
                            "nameError",
                            name.isBlank() || name.length() > 100 ? "Please give a name." : null)
                    .addObject(
                            "phoneError",
                            driver.isEmpty() ? "Please give a number that can be called." : null)
                    .addObject("name", name)
                    .addObject("phone", phone);
        }
        return LinkAnswer.of(
                desk.nameDriver(order, driver.get()),
                "Thank you. Your driver is noted.",
                this::page);
    }
}
