package clinic.booking.booking.web;

import clinic.booking.booking.BookingDesk;
import clinic.booking.booking.BookingQueries;
import clinic.booking.booking.Order;
import clinic.booking.booking.Outcome;
import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.BookingCommand;
import clinic.booking.calendar.web.ChosenSlots;
import clinic.booking.web.Actors;
import clinic.booking.web.Answers;
import clinic.booking.web.SeenVersion;
import clinic.common.web.Problem;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What people do with a booking. Each answers with the booking as it is then.
@RestController
@RequestMapping("/api/bookings/{id}")
class BookingStepsApi {

    private static final String DESK = "hasRole('FRONT_DESK')";
    private static final String CLINICIAN = "hasRole('CLINICIAN')";

    private final BookingDesk desk;
    private final BookingQueries queries;
    private final ChosenSlots slots;
    private final DriverForms drivers;

    BookingStepsApi(
            BookingDesk desk, BookingQueries queries, ChosenSlots slots, DriverForms drivers) {
        this.desk = desk;
        this.queries = queries;
        this.slots = slots;
        this.drivers = drivers;
    }

    @PostMapping("/move")
    @PreAuthorize(DESK)
    ResponseEntity<BookingBody> move(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody @Valid BookingRequests.Move body) {
        return answer(
                desk.move(
                        order(id, seen), ChoiceForms.of(body.holdId(), body.slot(), slots), false));
    }

    @PostMapping("/driver")
    @PreAuthorize(DESK)
    ResponseEntity<BookingBody> driver(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody @Valid BookingRequests.Driver body) {
        UUID site =
                queries.find(id)
                        .map(booking -> booking.slot().siteId())
                        .orElseThrow(() -> Problem.notFound("booking"));
        return answer(desk.nameDriver(order(id, seen), drivers.read(body, site, "phone")));
    }

    @PostMapping("/driver-withdrawn")
    @PreAuthorize(DESK)
    ResponseEntity<BookingBody> driverWithdrawn(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        return take(id, seen, new BookingCommand.WithdrawDriver());
    }

    @PostMapping("/cancel")
    @PreAuthorize(DESK)
    ResponseEntity<BookingBody> cancel(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody @Valid BookingRequests.Cancel body) {
        String cause = body.cause();
        return answer(
                desk.takeWithWords(
                        order(id, seen),
                        new BookingCommand.Cancel(body.by()),
                        cause == null ? "" : cause));
    }

    @PostMapping("/check-in")
    @PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN')")
    ResponseEntity<BookingBody> checkIn(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        return take(id, seen, new BookingCommand.CheckIn());
    }

    @PostMapping("/start")
    @PreAuthorize(CLINICIAN)
    ResponseEntity<BookingBody> start(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        return take(id, seen, new BookingCommand.Start());
    }

    @PostMapping("/finish")
    @PreAuthorize(CLINICIAN)
    ResponseEntity<BookingBody> finish(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        return take(id, seen, new BookingCommand.Finish());
    }

    @PostMapping("/discharge")
    @PreAuthorize(CLINICIAN)
    ResponseEntity<BookingBody> discharge(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody @Valid BookingRequests.Discharge body) {
        String reason = body.earlyReason();
        return answer(
                desk.takeWithWords(
                        order(id, seen),
                        new BookingCommand.Discharge(
                                Boolean.TRUE.equals(body.driverPresent()),
                                Boolean.TRUE.equals(body.instructionsGiven()),
                                reason),
                        reason == null ? "" : reason));
    }

    @PostMapping("/no-show")
    @PreAuthorize(DESK)
    ResponseEntity<BookingBody> noShow(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        return take(id, seen, new BookingCommand.MarkNoShow());
    }

    private ResponseEntity<BookingBody> take(
            UUID id, @Nullable String seen, BookingCommand command) {
        return answer(desk.take(order(id, seen), command));
    }

    private static Order order(UUID id, @Nullable String seen) {
        return new Order(id, Actors.current(), SeenVersion.of(seen));
    }

    private ResponseEntity<BookingBody> answer(Outcome outcome) {
        Booking booking = Answers.done(outcome);
        return ResponseEntity.ok()
                .eTag(String.valueOf(booking.version()))
                .body(BookingBody.of(queries.view(booking)));
    }
}
