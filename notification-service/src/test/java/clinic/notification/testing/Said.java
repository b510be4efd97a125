package clinic.notification.testing;

import clinic.common.contract.BodyRegion;
import clinic.common.contract.BookedSlot;
import clinic.common.contract.BookingContract;
import clinic.common.contract.BookingContract.MoveCause;
import clinic.common.contract.Channel;
import clinic.common.contract.Indication;
import clinic.common.contract.PatientContract;
import clinic.common.contract.ScreeningContract;
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
import org.jspecify.annotations.Nullable;

/// What the other services say, about one booking of one patient.
public record Said(UUID booking, UUID patient) {
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    public static final String MAIL = "rosa@example.org";
    public static final String PHONE = "+12125550123";

    public static Said one() {
        return new Said(UUID.randomUUID(), UUID.randomUUID());
    }

    public PatientContract.ContactChanged contact(Channel... channels) {
        return contact(NEW_YORK, Locale.US, null, channels);
    }

    public PatientContract.ContactChanged contact(
            ZoneId zone, Locale locale, @Nullable String driver, Channel... channels) {
        return new PatientContract.ContactChanged(
                patient,
                "Rosa",
                "Marin",
                LocalDate.of(1970, 5, 17),
                PHONE,
                MAIL,
                zone,
                locale,
                List.of(channels),
                driver == null
                        ? List.of()
                        : List.of(new PatientContract.NamedDriver(booking, driver)));
    }

    public BookingContract.Requested requested(Instant start) {
        return new BookingContract.Requested(
                booking, patient, Stage.REQUESTED, slot(start), plan(), false);
    }

    public BookingContract.Moved moved(Instant start, MoveCause cause) {
        return new BookingContract.Moved(
                booking, patient, Stage.SCREENING, slot(start), cause, true);
    }

    public BookingContract.Deferred deferred(@Nullable LocalDate earliest) {
        return new BookingContract.Deferred(
                booking, patient, Stage.RESCHEDULING, earliest, 1, false);
    }

    public BookingContract.DriverAwaited driverAwaited() {
        return new BookingContract.DriverAwaited(booking, patient, Stage.AWAITING_DRIVER);
    }

    public BookingContract.DriverNamed driverNamed() {
        return new BookingContract.DriverNamed(booking, patient, Stage.CONFIRMED);
    }

    public BookingContract.Confirmed confirmed() {
        return new BookingContract.Confirmed(booking, patient, Stage.CONFIRMED);
    }

    public BookingContract.Discharged discharged(Instant at) {
        return new BookingContract.Discharged(booking, patient, Stage.DISCHARGED, at);
    }

    public BookingContract.Cancelled cancelled() {
        return new BookingContract.Cancelled(
                booking, patient, Stage.CANCELLED, BookingContract.CancelledBy.PATIENT);
    }

    public BookingContract.Missed missed() {
        return new BookingContract.Missed(booking, patient, Stage.NO_SHOW);
    }

    public ScreeningContract.Opened opened(ScreeningPass pass, Instant answerBy) {
        return new ScreeningContract.Opened(booking, patient, UUID.randomUUID(), pass, answerBy);
    }

    public ScreeningContract.Cleared cleared(Instant at) {
        return new ScreeningContract.Cleared(
                booking, patient, UUID.randomUUID(), ScreeningPass.BOOKING, "2026-1", at);
    }

    public ScreeningContract.Referred referred(boolean callPatient, Instant decideBy) {
        return new ScreeningContract.Referred(
                booking,
                patient,
                UUID.randomUUID(),
                ScreeningPass.BOOKING,
                "2026-1",
                UUID.randomUUID(),
                false,
                decideBy,
                callPatient);
    }

    public ScreeningContract.EffectRecorded effect(int day) {
        return new ScreeningContract.EffectRecorded(booking, patient, UUID.randomUUID(), day);
    }

    private static VisitPlan plan() {
        return new VisitPlan(
                Treatment.WITH_STEROID,
                Indication.CHRONIC_MUSCLE_PAIN,
                List.of(BodyRegion.TRAPEZIUS_LEFT),
                false,
                false);
    }

    private static BookedSlot slot(Instant start) {
        return new BookedSlot(
                start,
                start.plus(Duration.ofMinutes(15)),
                start.plus(Duration.ofMinutes(30)),
                new SitePlace(new UUID(1, 1), "Riverside Pain Clinic", "12 River Street", NEW_YORK),
                new UUID(1, 2),
                "Dr. Okafor",
                new UUID(1, 3),
                new UUID(1, 4),
                null);
    }
}
