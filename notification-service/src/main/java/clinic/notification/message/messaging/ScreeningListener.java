package clinic.notification.message.messaging;

import clinic.common.contract.Envelope;
import clinic.common.contract.ScreeningContract;
import clinic.common.contract.Topics;
import clinic.common.inbox.TopicListener;
import clinic.notification.message.MessageDesk;
import clinic.notification.message.domain.Course;
import clinic.notification.message.domain.Happening;
import clinic.notification.message.domain.MessageKind;
import clinic.notification.message.domain.Screening;
import clinic.notification.message.domain.Screening.OpenPass;
import clinic.notification.visit.Screenings;
import clinic.notification.visit.Visits;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Hears what is asked and what is settled; never what was answered.
@Component
class ScreeningListener implements TopicListener {
    private final Screenings screenings;
    private final Visits visits;
    private final MessageDesk desk;

    ScreeningListener(Screenings screenings, Visits visits, MessageDesk desk) {
        this.screenings = screenings;
        this.visits = visits;
        this.desk = desk;
    }

    @Override
    public String topic() {
        return Topics.SCREENINGS;
    }

    @Override
    public void on(Envelope event) {
        if (event.data() instanceof ScreeningContract said) {
            on(event.id(), said, screenings.of(said.bookingId()));
        }
    }

    private void on(UUID cause, ScreeningContract event, Screening before) {
        switch (event) {
            case ScreeningContract.Opened e -> opened(cause, e, before);
            case ScreeningContract.Cleared e -> {
                settle(e, before, false);
                if (before.callOpen()) {
                    desk.plan(cause, MessageKind.INSTRUCTIONS, e.bookingId(), e.patientId());
                }
            }
            case ScreeningContract.Referred e -> referred(cause, e, before);
            case ScreeningContract.Deferred e -> settle(e, before, false);
            case ScreeningContract.Declined e -> settle(e, before, false);
            case ScreeningContract.EffectRecorded e -> {
                Set<Integer> days = new HashSet<>(before.effectDays());
                days.add(e.day());
                screenings.save(
                        e.bookingId(), new Screening(before.open(), before.callOpen(), days));
            }
            case ScreeningContract.VitalsAccepted _,
                    ScreeningContract.RedFlagRaised _,
                    ScreeningContract.TaskRaised _,
                    ScreeningContract.TaskSettled _ -> {
                // people see to these; no message follows from them
            }
        }
    }

    private void opened(UUID cause, ScreeningContract.Opened e, Screening before) {
        OpenPass open =
                switch (e.pass()) {
                    case BOOKING -> OpenPass.BOOKING;
                    case RESCREEN -> OpenPass.RESCREEN;
                    case ASK_AGAIN -> OpenPass.ASK_AGAIN;
                    case VITALS -> before.open(); // measured at the clinic, nobody is written to
                };
        screenings.save(e.bookingId(), new Screening(open, before.callOpen(), before.effectDays()));
        if (open == OpenPass.ASK_AGAIN) {
            desk.plan(cause, MessageKind.ASKED_AGAIN, e.bookingId(), e.patientId());
        }
        if (open == OpenPass.RESCREEN) {
            visits.find(e.bookingId()).ifPresent(visit -> desk.rescreenOpened(cause, visit));
        }
    }

    /// Where the booking was not heard of yet, its planning finds the open call.
    private void referred(UUID cause, ScreeningContract.Referred e, Screening before) {
        settle(e, before, e.callPatient());
        if (e.callPatient() && !before.callOpen()) {
            visits.find(e.bookingId())
                    .filter(visit -> visit.course() instanceof Course.Ahead)
                    .ifPresent(visit -> desk.plan(cause, new Happening.DoctorMustCall(), visit));
        }
    }

    private void settle(ScreeningContract e, Screening before, boolean callOpen) {
        screenings.save(e.bookingId(), new Screening(OpenPass.NONE, callOpen, before.effectDays()));
    }
}
