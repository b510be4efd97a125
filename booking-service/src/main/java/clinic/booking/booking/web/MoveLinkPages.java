package clinic.booking.booking.web;

import clinic.booking.booking.Actor;
import clinic.booking.booking.BookingDesk;
import clinic.booking.booking.Choice;
import clinic.booking.booking.Order;
import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.BookingCommand;
import clinic.booking.booking.domain.CancelledBy;
import clinic.booking.calendar.web.ChosenSlots;
import clinic.common.contract.LinkPurpose;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The patient chooses another time, or says that they cannot come.
@Controller
@RequestMapping("/p/move")
@PreAuthorize("hasRole('PATIENT')")
class MoveLinkPages {

    private static final String CANCEL = "cancel";
    private static final int OFFERED = 8;

    private final LinkedBooking linked;
    private final BookingDesk desk;
    private final BookingDetails details;
    private final SlotChoices choices;
    private final ChosenSlots slots;
    private final Clock clock;

    MoveLinkPages(
            LinkedBooking linked,
            BookingDesk desk,
            BookingDetails details,
            SlotChoices choices,
            ChosenSlots slots,
            Clock clock) {
        this.linked = linked;
        this.desk = desk;
        this.details = details;
        this.choices = choices;
        this.slots = slots;
        this.clock = clock;
    }

    /// @param from the first day to look at; the earliest possible one where it is left out
    @GetMapping
    ModelAndView page(@RequestParam(required = false) @Nullable LocalDate from) {
        Booking booking = linked.of(LinkPurpose.MOVE);
        LocalDate first = firstDay(booking, from);
        return new ModelAndView("patient/move")
                .addObject("booking", details.of(booking.id()))
                .addObject("from", first)
                .addObject(
                        "slots",
                        choices.earliest(
                                first,
                                booking.plan().ultrasound(),
                                booking.slot().siteId(),
                                null,
                                OFFERED));
    }

    @PostMapping
    ModelAndView send(
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String slot) {
        Order order = Order.of(linked.of(LinkPurpose.MOVE).id(), Actor.PATIENT);
        if (action.equals(CANCEL)) {
            return LinkAnswer.of(
                    desk.take(order, new BookingCommand.Cancel(CancelledBy.PATIENT)),
                    "Thank you for telling us. Your visit is called off.",
                    () -> page(null));
        }
        return LinkAnswer.of(
                desk.move(order, new Choice.Free(slots.of(slot)), true),
                "Thank you. Your visit has its new time.",
                () -> page(null));
    }

    /// Tomorrow at the soonest: somebody must be found who drives.
    private LocalDate firstDay(Booking booking, @Nullable LocalDate from) {
        LocalDate first = LocalDate.ofInstant(clock.instant(), booking.slot().zone()).plusDays(1);
        LocalDate earliest = BookingBody.earliestDate(booking);
        if (earliest != null && earliest.isAfter(first)) {
            first = earliest;
        }
        return from != null && from.isAfter(first) ? from : first;
    }
}
