package clinic.booking.booking.web;

import clinic.booking.booking.BookingDesk;
import clinic.booking.booking.BookingFilter;
import clinic.booking.booking.BookingQueries;
import clinic.booking.booking.BookingRow;
import clinic.booking.booking.Choice;
import clinic.booking.booking.NewBooking;
import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.Stage;
import clinic.booking.calendar.Holds;
import clinic.booking.calendar.web.ChosenSlots;
import clinic.booking.calendar.web.SlotBody;
import clinic.booking.web.Actors;
import clinic.booking.web.Answers;
import clinic.booking.web.Listing;
import clinic.common.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Asking for a booking and looking at bookings.
@RestController
@RequestMapping("/api/bookings")
class BookingApi {

    record Created(UUID id, Stage stage, long version) {}

    private final BookingDesk desk;
    private final BookingQueries queries;
    private final ChosenSlots slots;
    private final Holds holds;
    private final DriverForms drivers;

    BookingApi(
            BookingDesk desk,
            BookingQueries queries,
            ChosenSlots slots,
            Holds holds,
            DriverForms drivers) {
        this.desk = desk;
        this.queries = queries;
        this.slots = slots;
        this.holds = holds;
        this.drivers = drivers;
    }

    @PostMapping
    @PreAuthorize("hasRole('FRONT_DESK')")
    ResponseEntity<Created> request(@RequestBody @Valid BookingRequests.NewBooking body) {
        Choice choice = choice(body.holdId(), body.slot());
        NewBooking wanted =
                new NewBooking(
                        body.patientId(),
                        choice,
                        body.plan().plan(),
                        driver(body.driver(), choice));
        Booking booking = Answers.done(desk.request(wanted, Actors.current()));
        return ResponseEntity.created(URI.create("/api/bookings/" + booking.id()))
                .eTag(String.valueOf(booking.version()))
                .body(new Created(booking.id(), booking.stage(), booking.version()));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN')")
    ResponseEntity<BookingBody> booking(@PathVariable UUID id) {
        return queries.view(id)
                .map(BookingBody::of)
                .map(body -> ResponseEntity.ok().eTag(String.valueOf(body.version())).body(body))
                .orElseThrow(() -> Problem.notFound("booking"));
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN')")
    ResponseEntity<List<BookingLine>> list(
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable UUID siteId,
            @RequestParam(required = false) @Nullable UUID patientId,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = Listing.USUAL) int limit,
            HttpServletRequest request) {
        int most = Listing.limit(limit);
        List<BookingRow> found =
                queries.list(new BookingFilter(date, stage, siteId, patientId), cursor, most + 1);
        return Listing.page(found, most, row -> row.booking().id(), BookingLine::of, request);
    }

    /// @throws Problem 422 unless exactly one of the two is given
    private Choice choice(@Nullable UUID holdId, @Nullable SlotBody slot) {
        return ChoiceForms.of(holdId, slot, slots);
    }

    private Optional<clinic.booking.patient.Driver> driver(
            BookingRequests.@Nullable Driver driver, Choice choice) {
        if (driver == null) {
            return Optional.empty();
        }
        return Optional.of(drivers.read(driver, site(choice), "driver.phone"));
    }

    private UUID site(Choice choice) {
        return switch (choice) {
            case Choice.Held held ->
                    holds.live(held.holdId())
                            .map(hold -> hold.slot().siteId())
                            .orElseThrow(Answers::holdGone);
            case Choice.Free free -> free.slot().siteId();
        };
    }
}
