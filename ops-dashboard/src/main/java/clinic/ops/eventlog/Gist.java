package clinic.ops.eventlog;

import clinic.common.contract.BookingContract;
import clinic.common.contract.ContractEvent;
import clinic.common.contract.NotificationContract;
import clinic.common.contract.PatientContract;
import clinic.common.contract.ScreeningContract;
import clinic.common.contract.Stage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The little of an event's data that the flow is made of. All the rest is dropped on arrival: a
/// contact detail that was never stored cannot leak.
///
/// @param bookingId absent where the event is about a patient only
/// @param stage the stage a booking is in after the event
/// @param messageKind which message was planned, sent, skipped or failed
/// @param urgency how soon somebody must act
public record Gist(
        @Nullable UUID bookingId,
        @Nullable Stage stage,
        @Nullable String messageKind,
        @Nullable Urgency urgency) {

    /// How soon somebody must act on an event.
    public enum Urgency {
        URGENT,
        SAME_DAY,
        ROUTINE;

        static Urgency of(boolean urgent) {
            return urgent ? URGENT : ROUTINE;
        }
    }

    public static Gist of(ContractEvent event) {
        return switch (event) {
            case BookingContract e -> new Gist(e.bookingId(), e.stage(), null, null);
            case ScreeningContract e -> new Gist(e.bookingId(), null, null, urgencyOf(e));
            case NotificationContract e -> ofMessage(e);
            case PatientContract _ -> new Gist(null, null, null, null);
        };
    }

    private static @Nullable Urgency urgencyOf(ScreeningContract event) {
        return switch (event) {
            case ScreeningContract.RedFlagRaised e ->
                    switch (e.urgency()) {
                        case URGENT -> Urgency.URGENT;
                        case SAME_DAY -> Urgency.SAME_DAY;
                    };
            case ScreeningContract.Referred e -> Urgency.of(e.urgent());
            case ScreeningContract.TaskRaised e -> Urgency.of(e.urgent());
            case ScreeningContract.Opened _,
                    ScreeningContract.Cleared _,
                    ScreeningContract.Deferred _,
                    ScreeningContract.Declined _,
                    ScreeningContract.VitalsAccepted _,
                    ScreeningContract.EffectRecorded _,
                    ScreeningContract.TaskSettled _ ->
                    null;
        };
    }

    private static Gist ofMessage(NotificationContract event) {
        return switch (event) {
            case NotificationContract.Scheduled e -> message(e.bookingId(), e.kind());
            case NotificationContract.Sent e -> message(e.bookingId(), e.kind());
            case NotificationContract.Failed e -> message(e.bookingId(), e.kind());
            case NotificationContract.Skipped e -> message(e.bookingId(), e.kind());
            case NotificationContract.Replied e -> new Gist(e.bookingId(), null, null, null);
            case NotificationContract.OptedOut e -> new Gist(e.bookingId(), null, null, null);
            case NotificationContract.LinkMinted e -> new Gist(e.bookingId(), null, null, null);
        };
    }

    private static Gist message(UUID bookingId, String kind) {
        return new Gist(bookingId, null, kind, null);
    }
}
