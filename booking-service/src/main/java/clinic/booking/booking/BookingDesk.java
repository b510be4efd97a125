package clinic.booking.booking;

import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.BookingCommand;
import clinic.booking.booking.domain.BookingEvent;
import clinic.booking.booking.domain.BookingRules;
import clinic.booking.booking.domain.Decision;
import clinic.booking.booking.domain.Refusal;
import clinic.booking.booking.domain.Slot;
import clinic.booking.patient.Contacts;
import clinic.booking.patient.Driver;
import clinic.booking.patient.Patients;
import clinic.common.id.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The one way in for a command: load, decide, keep the slot, record. All in one transaction.
@Service
public class BookingDesk {

    private final Bookings bookings;
    private final BookingRules rules;
    private final SlotKeeping slots;
    private final Recording recording;
    private final Patients patients;
    private final Contacts contacts;
    private final BookingNotes notes;
    private final Clock clock;
    private final Ids ids;

    BookingDesk(
            Bookings bookings,
            BookingRules rules,
            SlotKeeping slots,
            Recording recording,
            Patients patients,
            Contacts contacts,
            BookingNotes notes,
            Clock clock,
            Ids ids) {
        this.bookings = bookings;
        this.rules = rules;
        this.slots = slots;
        this.recording = recording;
        this.patients = patients;
        this.contacts = contacts;
        this.notes = notes;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    public Outcome request(NewBooking wanted, Actor by) {
        if (!patients.knows(wanted.patientId())) {
            return new Outcome.NoSuchPatient();
        }
        return slots.chosen(wanted.choice())
                .map(slot -> request(wanted, slot, by))
                .orElseGet(Outcome.HoldGone::new);
    }

    private Outcome request(NewBooking wanted, Slot slot, Actor by) {
        BookingCommand.Request command =
                new BookingCommand.Request(
                        ids.next(),
                        wanted.patientId(),
                        wanted.plan(),
                        slot,
                        wanted.driver().isPresent(),
                        bookings.injectionsOf(wanted.patientId()));
        Decision decision = rules.request(command, clock.instant());
        return switch (decision) {
            case Decision.Refused refused -> slots.refused(refused.refusal(), slot, wanted.plan());
            case Decision.Accepted accepted -> {
                Booking after =
                        Booking.begin((BookingEvent.Requested) accepted.events().getFirst());
                Optional<Refusal> no =
                        slots.keep(Optional.empty(), after, Optional.of(wanted.choice()));
                if (no.isPresent()) {
                    yield slots.refused(no.get(), slot, wanted.plan());
                }
                recording.record(Optional.empty(), accepted.events(), by);
                wanted.driver().ifPresent(driver -> keep(after, driver));
                yield new Outcome.Done(after, true);
            }
        };
    }

    /// Any command that needs nothing but the booking.
    @Transactional
    public Outcome take(Order order, BookingCommand command) {
        return with(order, booking -> decide(booking, command, Optional.empty(), order.by()));
    }

    @Transactional
    public Outcome move(Order order, Choice choice, boolean byPatient) {
        return with(
                order,
                booking ->
                        slots.chosen(choice)
                                .map(slot -> new BookingCommand.Move(slot, byPatient))
                                .map(move -> decide(booking, move, Optional.of(choice), order.by()))
                                .orElseGet(Outcome.HoldGone::new));
    }

    /// The system's own choice after a deferral.
    @Transactional
    public Outcome rebook(UUID bookingId, Slot slot) {
        return with(
                Order.of(bookingId, Actor.SYSTEM),
                booking ->
                        decide(
                                booking,
                                new BookingCommand.Rebook(slot),
                                Optional.of(new Choice.Free(slot)),
                                Actor.SYSTEM));
    }

    @Transactional
    public Outcome nameDriver(Order order, Driver driver) {
        return with(
                order,
                booking -> {
                    Outcome outcome =
                            decide(
                                    booking,
                                    new BookingCommand.NameDriver(),
                                    Optional.empty(),
                                    order.by());
                    if (outcome instanceof Outcome.Done done) {
                        keep(done.booking(), driver);
                    }
                    return outcome;
                });
    }

    /// @param words what the person wrote: a cause, a reason
    @Transactional
    public Outcome takeWithWords(Order order, BookingCommand command, String words) {
        Outcome outcome = take(order, command);
        if (outcome instanceof Outcome.Done done && done.changed() && !words.isBlank()) {
            notes.add(order.bookingId(), command.getClass().getSimpleName(), words, order.by());
        }
        return outcome;
    }

    private void keep(Booking booking, Driver driver) {
        contacts.nameDriver(booking.id(), booking.patientId(), driver);
    }

    private Outcome with(Order order, Function<Booking, Outcome> then) {
        Optional<Booking> found = bookings.lock(order.bookingId());
        if (found.isEmpty()) {
            return new Outcome.NoSuchBooking();
        }
        Booking booking = found.get();
        if (order.seenVersion().isPresent()
                && order.seenVersion().getAsLong() != booking.version()) {
            return new Outcome.Stale(booking.version());
        }
        return then.apply(booking);
    }

    private Outcome decide(
            Booking booking, BookingCommand command, Optional<Choice> choice, Actor by) {
        Instant now = clock.instant();
        return switch (rules.decide(booking, command, now)) {
            case Decision.Refused refused -> refused(booking, choice, refused.refusal());
            case Decision.Accepted accepted when accepted.events().isEmpty() ->
                    new Outcome.Done(booking, false);
            case Decision.Accepted accepted -> {
                Booking after = accepted.after(booking);
                Optional<Refusal> no = slots.keep(Optional.of(booking), after, choice);
                if (no.isPresent()) {
                    yield refused(booking, choice, no.get());
                }
                recording.record(Optional.of(booking), accepted.events(), by);
                yield new Outcome.Done(after, true);
            }
        };
    }

    private Outcome refused(Booking booking, Optional<Choice> choice, Refusal refusal) {
        return slots.refused(
                refusal,
                choice.flatMap(slots::chosen).orElse(booking.slot()),
                booking.plan(),
                booking.phase());
    }
}
