package clinic.common.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every event type: its CloudEvents `type`, its topic and the record that carries it.
public enum ContractType {
    BOOKING_REQUESTED(
            "clinic.booking.requested.v1", Topics.BOOKINGS, BookingContract.Requested.class),
    BOOKING_SCREENING_STARTED(
            "clinic.booking.screening-started.v1",
            Topics.BOOKINGS,
            BookingContract.ScreeningStarted.class),
    BOOKING_REVIEW_AWAITED(
            "clinic.booking.review-awaited.v1",
            Topics.BOOKINGS,
            BookingContract.ReviewAwaited.class),
    BOOKING_DEFERRED("clinic.booking.deferred.v1", Topics.BOOKINGS, BookingContract.Deferred.class),
    BOOKING_MOVED("clinic.booking.moved.v1", Topics.BOOKINGS, BookingContract.Moved.class),
    BOOKING_DRIVER_AWAITED(
            "clinic.booking.driver-awaited.v1",
            Topics.BOOKINGS,
            BookingContract.DriverAwaited.class),
    BOOKING_DRIVER_NAMED(
            "clinic.booking.driver-named.v1", Topics.BOOKINGS, BookingContract.DriverNamed.class),
    BOOKING_DRIVER_WITHDRAWN(
            "clinic.booking.driver-withdrawn.v1",
            Topics.BOOKINGS,
            BookingContract.DriverWithdrawn.class),
    BOOKING_CONFIRMED(
            "clinic.booking.confirmed.v1", Topics.BOOKINGS, BookingContract.Confirmed.class),
    BOOKING_CHECKED_IN(
            "clinic.booking.checked-in.v1", Topics.BOOKINGS, BookingContract.CheckedIn.class),
    BOOKING_CLEARED_TO_START(
            "clinic.booking.cleared-to-start.v1",
            Topics.BOOKINGS,
            BookingContract.ClearedToStart.class),
    BOOKING_PROCEDURE_STARTED(
            "clinic.booking.procedure-started.v1",
            Topics.BOOKINGS,
            BookingContract.ProcedureStarted.class),
    BOOKING_PROCEDURE_FINISHED(
            "clinic.booking.procedure-finished.v1",
            Topics.BOOKINGS,
            BookingContract.ProcedureFinished.class),
    BOOKING_DISCHARGED(
            "clinic.booking.discharged.v1", Topics.BOOKINGS, BookingContract.Discharged.class),
    BOOKING_EFFECT_CHECK_BEGUN(
            "clinic.booking.effect-check-begun.v1",
            Topics.BOOKINGS,
            BookingContract.EffectCheckBegun.class),
    BOOKING_CANCELLED(
            "clinic.booking.cancelled.v1", Topics.BOOKINGS, BookingContract.Cancelled.class),
    BOOKING_MISSED("clinic.booking.missed.v1", Topics.BOOKINGS, BookingContract.Missed.class),
    BOOKING_CLOSED("clinic.booking.closed.v1", Topics.BOOKINGS, BookingContract.Closed.class),

    SCREENING_OPENED(
            "clinic.screening.opened.v1", Topics.SCREENINGS, ScreeningContract.Opened.class),
    SCREENING_CLEARED(
            "clinic.screening.cleared.v1", Topics.SCREENINGS, ScreeningContract.Cleared.class),
    SCREENING_REFERRED(
            "clinic.screening.referred.v1", Topics.SCREENINGS, ScreeningContract.Referred.class),
    SCREENING_DEFERRED(
            "clinic.screening.deferred.v1", Topics.SCREENINGS, ScreeningContract.Deferred.class),
    SCREENING_DECLINED(
            "clinic.screening.declined.v1", Topics.SCREENINGS, ScreeningContract.Declined.class),
    SCREENING_VITALS_ACCEPTED(
            "clinic.screening.vitals-accepted.v1",
            Topics.SCREENINGS,
            ScreeningContract.VitalsAccepted.class),
    SCREENING_EFFECT_RECORDED(
            "clinic.screening.effect-recorded.v1",
            Topics.SCREENINGS,
            ScreeningContract.EffectRecorded.class),
    SCREENING_RED_FLAG_RAISED(
            "clinic.screening.red-flag-raised.v1",
            Topics.SCREENINGS,
            ScreeningContract.RedFlagRaised.class),
    SCREENING_TASK_RAISED(
            "clinic.screening.task-raised.v1",
            Topics.SCREENINGS,
            ScreeningContract.TaskRaised.class),
    SCREENING_TASK_SETTLED(
            "clinic.screening.task-settled.v1",
            Topics.SCREENINGS,
            ScreeningContract.TaskSettled.class),

    NOTIFICATION_SCHEDULED(
            "clinic.notification.scheduled.v1",
            Topics.NOTIFICATIONS,
            NotificationContract.Scheduled.class),
    NOTIFICATION_SENT(
            "clinic.notification.sent.v1", Topics.NOTIFICATIONS, NotificationContract.Sent.class),
    NOTIFICATION_FAILED(
            "clinic.notification.failed.v1",
            Topics.NOTIFICATIONS,
            NotificationContract.Failed.class),
    NOTIFICATION_SKIPPED(
            "clinic.notification.skipped.v1",
            Topics.NOTIFICATIONS,
            NotificationContract.Skipped.class),
    NOTIFICATION_REPLIED(
            "clinic.notification.replied.v1",
            Topics.NOTIFICATIONS,
            NotificationContract.Replied.class),
    NOTIFICATION_OPTED_OUT(
            "clinic.notification.opted-out.v1",
            Topics.NOTIFICATIONS,
            NotificationContract.OptedOut.class),
    NOTIFICATION_LINK_MINTED(
            "clinic.notification.link-minted.v1",
            Topics.NOTIFICATIONS,
            NotificationContract.LinkMinted.class),

    PATIENT_CONTACT_CHANGED(
            "clinic.patient.contact-changed.v1",
            Topics.PATIENTS,
            PatientContract.ContactChanged.class),
    PATIENT_ERASED("clinic.patient.erased.v1", Topics.PATIENTS, PatientContract.Erased.class);

    private static final Map<String, ContractType> BY_TYPE =
            Arrays.stream(values())
                    .collect(Collectors.toMap(ContractType::type, Function.identity()));
    private static final Map<Class<? extends ContractEvent>, ContractType> BY_RECORD =
            Arrays.stream(values())
                    .collect(Collectors.toMap(ContractType::record, Function.identity()));

    private final String type;
    private final String topic;
    private final Class<? extends ContractEvent> record;

    ContractType(String type, String topic, Class<? extends ContractEvent> record) {
        this.type = type;
        this.topic = topic;
        this.record = record;
    }

    /// The CloudEvents `type`, with its version at the end.
    public String type() {
        return type;
    }

    public String topic() {
        return topic;
    }

    public Class<? extends ContractEvent> record() {
        return record;
    }

    /// @return empty where no such type is known here
    public static Optional<ContractType> named(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    public static ContractType of(ContractEvent event) {
        ContractType type = BY_RECORD.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(event.getClass() + " is not in ContractType");
        }
        return type;
    }
}
