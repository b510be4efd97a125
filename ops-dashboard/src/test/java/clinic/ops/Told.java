package clinic.ops;

import clinic.common.contract.BodyRegion;
import clinic.common.contract.BookedSlot;
import clinic.common.contract.BookingContract;
import clinic.common.contract.Channel;
import clinic.common.contract.ContractEvent;
import clinic.common.contract.Envelope;
import clinic.common.contract.Indication;
import clinic.common.contract.NotificationContract;
import clinic.common.contract.PatientContract;
import clinic.common.contract.ScreeningContract;
import clinic.common.contract.ScreeningContract.Urgency;
import clinic.common.contract.ScreeningPass;
import clinic.common.contract.SitePlace;
import clinic.common.contract.Stage;
import clinic.common.contract.Treatment;
import clinic.common.contract.VisitPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What the services tell about one booking, for tests.
public record Told(UUID bookingId, UUID patientId) {

    /// The visit is this long after the start of the test's clock.
    public static final Duration VISIT_AHEAD = Duration.ofDays(10);

    public static Told aboutSomeBooking() {
        return new Told(UUID.randomUUID(), UUID.randomUUID());
    }

    public Envelope requested(long sequence, Instant at) {
        return event(
                sequence,
                at,
                new BookingContract.Requested(
                        bookingId,
                        patientId,
                        Stage.REQUESTED,
                        slot(),
                        new VisitPlan(
                                Treatment.WITH_STEROID,
                                Indication.CHRONIC_MUSCLE_PAIN,
                                List.of(BodyRegion.TRAPEZIUS_LEFT),
                                false,
                                false),
                        false));
    }

    public Envelope screeningStarted(long sequence, Instant at) {
        return event(
                sequence,
                at,
                new BookingContract.ScreeningStarted(bookingId, patientId, Stage.SCREENING));
    }

    public Envelope driverNamed(long sequence, Instant at, Stage stage) {
        return event(sequence, at, new BookingContract.DriverNamed(bookingId, patientId, stage));
    }

    public Envelope confirmed(long sequence, Instant at) {
        return event(
                sequence, at, new BookingContract.Confirmed(bookingId, patientId, Stage.CONFIRMED));
    }

    public Envelope closed(long sequence, Instant at) {
        return event(
                sequence, at, new BookingContract.Closed(bookingId, patientId, Stage.CLOSED, true));
    }

    public Envelope screeningOpened(long sequence, Instant at) {
        return event(
                sequence,
                at,
                new ScreeningContract.Opened(
                        bookingId, patientId, UUID.randomUUID(), ScreeningPass.BOOKING, at));
    }

    public Envelope redFlag(long sequence, Instant at) {
        return event(
                sequence,
                at,
                new ScreeningContract.RedFlagRaised(
                        bookingId, patientId, UUID.randomUUID(), Urgency.URGENT, at));
    }

    public Envelope messageSent(long sequence, Instant at, String kind) {
        return event(
                sequence,
                at,
                new NotificationContract.Sent(
                        bookingId, patientId, UUID.randomUUID(), kind, Channel.EMAIL));
    }

    public Envelope contactChanged(long sequence, Instant at) {
        return event(
                sequence,
                at,
                new PatientContract.ContactChanged(
                        patientId,
                        "Wilhelmina",
                        "Quillfeather",
                        LocalDate.of(1961, 4, 5),
                        "+15550104477",
                        "wilhelmina@quillfeather.example",
                        ZoneId.of("America/New_York"),
                        Locale.US,
                        List.of(Channel.EMAIL),
                        List.of(new PatientContract.NamedDriver(bookingId, "Barnaby"))));
    }

    private static BookedSlot slot() {
        Instant start = HandClock.START.plus(VISIT_AHEAD);
        return new BookedSlot(
                start,
                start.plus(Duration.ofMinutes(15)),
                start.plus(Duration.ofMinutes(30)),
                new SitePlace(
                        UUID.randomUUID(), "Riverside", "1 River St", ZoneId.of("Europe/Berlin")),
                UUID.randomUUID(),
                "Dr Someone",
                UUID.randomUUID(),
                UUID.randomUUID(),
                null);
    }

    private static Envelope event(long sequence, Instant at, ContractEvent event) {
        return new Envelope(
                UUID.randomUUID(),
                "/some-service",
                at,
                sequence,
                UUID.randomUUID(),
                null,
                null,
                event);
    }
}
