package clinic.booking.booking;

import clinic.booking.booking.domain.Booking;
import clinic.booking.booking.domain.BookingEvent;
import clinic.booking.booking.domain.BookingEvent.Cancelled;
import clinic.booking.booking.domain.BookingEvent.CheckedIn;
import clinic.booking.booking.domain.BookingEvent.ClearedToStart;
import clinic.booking.booking.domain.BookingEvent.Closed;
import clinic.booking.booking.domain.BookingEvent.Confirmed;
import clinic.booking.booking.domain.BookingEvent.Deferred;
import clinic.booking.booking.domain.BookingEvent.Discharged;
import clinic.booking.booking.domain.BookingEvent.DriverAwaited;
import clinic.booking.booking.domain.BookingEvent.DriverNamed;
import clinic.booking.booking.domain.BookingEvent.DriverWithdrawn;
import clinic.booking.booking.domain.BookingEvent.EffectCheckBegun;
import clinic.booking.booking.domain.BookingEvent.Missed;
import clinic.booking.booking.domain.BookingEvent.Moved;
import clinic.booking.booking.domain.BookingEvent.ProcedureFinished;
import clinic.booking.booking.domain.BookingEvent.ProcedureStarted;
import clinic.booking.booking.domain.BookingEvent.Requested;
import clinic.booking.booking.domain.BookingEvent.ReviewAwaited;
import clinic.booking.booking.domain.BookingEvent.ScreeningStarted;
import clinic.common.contract.BookingContract;
import clinic.common.contract.BookingContract.CancelledBy;
import clinic.common.contract.BookingContract.MoveCause;
import clinic.common.contract.Stage;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Domain event → contract event, one to one. Who adds a domain event is stopped here until the
/// others can be told of it.
@Component
class BookingTranslator {

    private final SlotNames names;

    BookingTranslator(SlotNames names) {
        this.names = names;
    }

    /// @param after the booking with the event applied
    BookingContract translate(Booking after, BookingEvent event) {
        UUID id = after.id();
        UUID patient = after.patientId();
        Stage stage = Stage.valueOf(after.stage().name());
        return switch (event) {
            case Requested e ->
                    new BookingContract.Requested(
                            id,
                            patient,
                            stage,
                            names.of(e.slot()),
                            ContractWords.plan(e.plan()),
                            e.driverNamed());
            case ScreeningStarted _ -> new BookingContract.ScreeningStarted(id, patient, stage);
            case ReviewAwaited _ -> new BookingContract.ReviewAwaited(id, patient, stage);
            case Deferred e ->
                    new BookingContract.Deferred(
                            id, patient, stage, e.earliestDate(), e.deferrals(), e.staffDecides());
            case Moved e ->
                    new BookingContract.Moved(
                            id,
                            patient,
                            stage,
                            names.of(e.slot()),
                            MoveCause.valueOf(e.cause().name()),
                            e.screenAgain());
            case DriverAwaited _ -> new BookingContract.DriverAwaited(id, patient, stage);
            case DriverNamed _ -> new BookingContract.DriverNamed(id, patient, stage);
            case DriverWithdrawn _ -> new BookingContract.DriverWithdrawn(id, patient, stage);
            case Confirmed _ -> new BookingContract.Confirmed(id, patient, stage);
            case CheckedIn _ -> new BookingContract.CheckedIn(id, patient, stage);
            case ClearedToStart _ -> new BookingContract.ClearedToStart(id, patient, stage);
            case ProcedureStarted _ -> new BookingContract.ProcedureStarted(id, patient, stage);
            case ProcedureFinished _ -> new BookingContract.ProcedureFinished(id, patient, stage);
            case Discharged e -> new BookingContract.Discharged(id, patient, stage, e.at());
            case EffectCheckBegun _ -> new BookingContract.EffectCheckBegun(id, patient, stage);
            case Cancelled e ->
                    new BookingContract.Cancelled(
                            id, patient, stage, CancelledBy.valueOf(e.by().name()));
            case Missed _ -> new BookingContract.Missed(id, patient, stage);
            case Closed e -> new BookingContract.Closed(id, patient, stage, e.effectKnown());
        };
    }
}
