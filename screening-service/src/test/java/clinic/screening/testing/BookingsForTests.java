package clinic.screening.testing;

import clinic.common.contract.BodyRegion;
import clinic.common.contract.BookedSlot;
import clinic.common.contract.BookingContract;
import clinic.common.contract.Channel;
import clinic.common.contract.ContractEvent;
import clinic.common.contract.Envelope;
import clinic.common.contract.Indication;
import clinic.common.contract.PatientContract;
import clinic.common.contract.SitePlace;
import clinic.common.contract.Stage;
import clinic.common.contract.Treatment;
import clinic.common.contract.VisitPlan;
import clinic.common.duework.DueRound;
import clinic.common.inbox.TopicListener;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Plays the booking service: says what it would say, and reads what screening announced.
@Component
public class BookingsForTests {
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /// Monday 21 December 2026, 9:00 in New York.
    public static final Instant SLOT = Instant.parse("2026-12-21T14:00:00Z");

    private final Map<String, TopicListener> listeners = new HashMap<>();
    private final TransactionOperations transaction;
    private final DueRound dueRound;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    BookingsForTests(
            List<TopicListener> listeners,
            TransactionOperations transaction,
            DueRound dueRound,
            JdbcClient jdbc,
            MovableClock clock) {
        listeners.forEach(listener -> this.listeners.put(listener.topic(), listener));
        this.transaction = transaction;
        this.dueRound = dueRound;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Booking(UUID id, UUID patient) {}

    /// A booking of a known adult, for the lower back at `SLOT`.
    public Booking requested(Treatment treatment) {
        Booking booking = new Booking(UUID.randomUUID(), UUID.randomUUID());
        heardOfPatient(booking);
        request(booking, treatment);
        return booking;
    }

    public void request(Booking booking, Treatment treatment) {
        VisitPlan plan =
                new VisitPlan(
                        treatment,
                        Indication.CHRONIC_MUSCLE_PAIN,
                        List.of(BodyRegion.LOWER_BACK),
                        false,
                        false);
        say(
                new BookingContract.Requested(
                        booking.id(), booking.patient(), Stage.REQUESTED, slot(SLOT), plan, false),
                1);
    }

    public void heardOfPatient(Booking booking) {
        say(contact(booking.patient(), "Ada"), 1);
    }

    public PatientContract.ContactChanged contact(UUID patient, String givenName) {
        return new PatientContract.ContactChanged(
                patient,
                givenName,
                "Brook",
                LocalDate.of(1980, 5, 4),
                null,
                "ada@example.org",
                NEW_YORK,
                Locale.US,
                List.of(Channel.EMAIL),
                List.of());
    }

    public void erased(Booking booking) {
        say(new PatientContract.Erased(booking.patient()), 2);
    }

    public void moved(Booking booking, int sequence, Instant start, boolean screenAgain) {
        say(
                new BookingContract.Moved(
                        booking.id(),
                        booking.patient(),
                        screenAgain ? Stage.SCREENING : Stage.CONFIRMED,
                        slot(start),
                        BookingContract.MoveCause.REBOOKED_BY_SYSTEM,
                        screenAgain),
                sequence);
    }

    public void confirmed(Booking booking, int sequence) {
        say(
                new BookingContract.Confirmed(booking.id(), booking.patient(), Stage.CONFIRMED),
                sequence);
    }

    public void deferred(Booking booking, int sequence) {
        say(
                new BookingContract.Deferred(
                        booking.id(), booking.patient(), Stage.RESCHEDULING, null, 1, false),
                sequence);
    }

    public void checkedIn(Booking booking, int sequence) {
        say(
                new BookingContract.CheckedIn(booking.id(), booking.patient(), Stage.CHECKED_IN),
                sequence);
    }

    public void discharged(Booking booking, int sequence, Instant at) {
        say(
                new BookingContract.Discharged(
                        booking.id(), booking.patient(), Stage.DISCHARGED, at),
                sequence);
    }

    public void cancelled(Booking booking, int sequence) {
        say(
                new BookingContract.Cancelled(
                        booking.id(),
                        booking.patient(),
                        Stage.CANCELLED,
                        BookingContract.CancelledBy.PATIENT),
                sequence);
    }

    public void closed(Booking booking, int sequence) {
        say(
                new BookingContract.Closed(booking.id(), booking.patient(), Stage.CLOSED, false),
                sequence);
    }

    public void say(ContractEvent event, long sequence) {
        Envelope envelope = envelope(event, sequence);
        TopicListener listener = listeners.get(envelope.type().topic());
        transaction.executeWithoutResult(
                _ -> {
                    if (listener != null) {
                        listener.on(envelope);
                    }
                });
    }

    /// In one poll.
    public void sayAll(String topic, List<ContractEvent> events) {
        TopicListener listener = Objects.requireNonNull(listeners.get(topic));
        transaction.executeWithoutResult(
                _ -> listener.onAll(events.stream().map(event -> envelope(event, 1)).toList()));
    }

    private Envelope envelope(ContractEvent event, long sequence) {
        return new Envelope(
                UUID.randomUUID(),
                "/booking-service",
                clock.instant(),
                sequence,
                UUID.randomUUID(),
                null,
                null,
                event);
    }

    /// Moves the clock and fires what is due by then.
    public void timePasses(Instant until) {
        clock.set(until);
        dueRound.fireAll();
    }

    /// The events announced about a booking, as `opened`, `cleared` …
    public List<String> announced(Booking booking) {
        return jdbc
                .sql("select type from announcement where booking_id = ? order by sequence")
                .param(booking.id())
                .query(String.class)
                .list()
                .stream()
                .map(type -> type.replaceAll("clinic\\.screening\\.|\\.v1", ""))
                .toList();
    }

    public long version(Booking booking) {
        return jdbc.sql("select version from case_file where booking_id = ?")
                .param(booking.id())
                .query(Long.class)
                .single();
    }

    /// What left the schema about a booking, as it travels.
    public List<String> payloads(Booking booking) {
        return jdbc.sql("select payload from outbox where key = ? order by id")
                .param(booking.id().toString().getBytes(StandardCharsets.UTF_8))
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list();
    }

    private static BookedSlot slot(Instant start) {
        return new BookedSlot(
                start,
                start.plus(Duration.ofMinutes(15)),
                start.plus(Duration.ofMinutes(30)),
                new SitePlace(UUID.randomUUID(), "Riverside Pain Clinic", "1 River St", NEW_YORK),
                UUID.randomUUID(),
                "Dr Moss",
                UUID.randomUUID(),
                UUID.randomUUID(),
                null);
    }
}
