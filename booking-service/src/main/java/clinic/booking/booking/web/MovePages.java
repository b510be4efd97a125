package clinic.booking.booking.web;

import clinic.booking.booking.BookingDesk;
import clinic.booking.booking.BookingQueries;
import clinic.booking.booking.Choice;
import clinic.booking.booking.Order;
import clinic.booking.booking.domain.Booking;
import clinic.booking.calendar.PartOfDay;
import clinic.booking.calendar.web.ChosenSlots;
import clinic.booking.web.Actors;
import clinic.booking.web.PageAnswer;
import clinic.common.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Moving a booking to another slot.
@Controller
@RequestMapping("/bookings/{id}/move")
@PreAuthorize("hasRole('FRONT_DESK')")
class MovePages {

    private static final int OFFERED = 12;

    private final BookingDesk desk;
    private final BookingQueries queries;
    private final BookingDetails details;
    private final SlotChoices choices;
    private final ChosenSlots slots;
    private final Clock clock;

    MovePages(
            BookingDesk desk,
            BookingQueries queries,
            BookingDetails details,
            SlotChoices choices,
            ChosenSlots slots,
            Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.details = details;
        this.choices = choices;
        this.slots = slots;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView choose(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable PartOfDay part) {
        Booking booking = queries.find(id).orElseThrow(() -> Problem.notFound("booking"));
        LocalDate first = from == null ? firstDay(booking) : from;
        return new ModelAndView("booking/move")
                .addObject("booking", details.of(id))
                .addObject("from", first)
                .addObject("part", part)
                .addObject("parts", PartOfDay.values())
                .addObject(
                        "slots",
                        choices.earliest(
                                first,
                                booking.plan().ultrasound(),
                                booking.slot().siteId(),
                                part,
                                OFFERED));
    }

    @PostMapping
    ModelAndView move(@PathVariable UUID id, @RequestParam String slot) {
        return PageAnswer.of(
                desk.move(Order.of(id, Actors.current()), new Choice.Free(slots.of(slot)), false),
                "/bookings/" + id,
                () -> choose(id, null, null));
    }

    private LocalDate firstDay(Booking booking) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), booking.slot().zone());
        LocalDate earliest = BookingBody.earliestDate(booking);
        return earliest != null && earliest.isAfter(today) ? earliest : today;
    }
}
