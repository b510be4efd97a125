package clinic.screening.casefile.messaging;

import clinic.common.contract.BookingContract;
import clinic.common.contract.Envelope;
import clinic.common.contract.Stage;
import clinic.common.contract.Topics;
import clinic.common.inbox.TopicListener;
import clinic.screening.casefile.CaseDesk;
import clinic.screening.casefile.domain.CaseFile;
import org.springframework.stereotype.Component;

/// Hears how bookings go on.
@Component
class BookingListener implements TopicListener {
    private final CaseDesk desk;

    BookingListener(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public String topic() {
        return Topics.BOOKINGS;
    }

    @Override
    public void on(Envelope envelope) {
        if (envelope.data() instanceof BookingContract.Requested requested) {
            desk.requested(requested, envelope.sequence());
        } else if (envelope.data() instanceof BookingContract event) {
            desk.heard(event, envelope.sequence()).ifPresent(file -> react(event, file));
        }
    }

    private void react(BookingContract event, CaseFile file) {
        switch (event) {
            case BookingContract.Moved moved -> {
                desk.moved(file, moved.screenAgain());
                planRescreen(file);
            }
            case BookingContract.Deferred _ -> desk.deferred(file);
            case BookingContract.DriverAwaited _ -> planRescreen(file);
            case BookingContract.DriverNamed _ -> planRescreen(file);
            case BookingContract.DriverWithdrawn _ -> planRescreen(file);
            case BookingContract.Confirmed _ -> planRescreen(file);
            case BookingContract.ProcedureStarted _ -> desk.procedureStarted(file);
            case BookingContract.Discharged _ -> desk.discharged(file);
            case BookingContract.Cancelled _ -> desk.ended(file);
            case BookingContract.Missed _ -> desk.ended(file);
            case BookingContract.Closed _ -> desk.ended(file);
            case BookingContract.Requested _ -> {}
            case BookingContract.ScreeningStarted _ -> {}
            case BookingContract.ReviewAwaited _ -> {}
            case BookingContract.CheckedIn _ -> {}
            case BookingContract.ClearedToStart _ -> {}
            case BookingContract.ProcedureFinished _ -> {}
            case BookingContract.EffectCheckBegun _ -> {}
        }
    }

    private void planRescreen(CaseFile file) {
        if (file.stage() == Stage.CONFIRMED || file.stage() == Stage.AWAITING_DRIVER) {
            desk.readyForVisit(file);
        }
    }
}
