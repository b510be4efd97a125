package clinic.booking.booking.messaging;

import clinic.booking.booking.Actor;
import clinic.booking.booking.BookingDesk;
import clinic.booking.booking.Heard;
import clinic.booking.booking.Order;
import clinic.booking.booking.Outcome;
import clinic.booking.booking.domain.BookingCommand;
import clinic.booking.booking.domain.BookingCommand.AcceptVitals;
import clinic.booking.booking.domain.BookingCommand.Decline;
import clinic.booking.booking.domain.BookingCommand.Defer;
import clinic.booking.booking.domain.BookingCommand.OpenScreening;
import clinic.booking.booking.domain.BookingCommand.PassScreening;
import clinic.booking.booking.domain.BookingCommand.RecordEffect;
import clinic.booking.booking.domain.BookingCommand.ReferToDoctor;
import clinic.common.contract.Envelope;
import clinic.common.contract.ScreeningContract;
import clinic.common.contract.ScreeningPass;
import clinic.common.contract.Topics;
import clinic.common.inbox.TopicListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Screening's word on a booking becomes a command. A refusal is recorded: the world had moved on.
@Component
class ScreeningListener implements TopicListener {

    private static final Logger LOG = LoggerFactory.getLogger(ScreeningListener.class);

    private final BookingDesk desk;
    private final Heard heard;
    private final ScreeningTasks tasks;

    ScreeningListener(BookingDesk desk, Heard heard, ScreeningTasks tasks) {
        this.desk = desk;
        this.heard = heard;
        this.tasks = tasks;
    }

    @Override
    public String topic() {
        return Topics.SCREENINGS;
    }

    @Override
    public void on(Envelope event) {
        if (!(event.data() instanceof ScreeningContract said)) {
            throw new IllegalArgumentException(event.type() + " on " + Topics.SCREENINGS);
        }
        heard.note(said.bookingId(), event.time(), "screening", ScreeningWords.of(said));
        switch (said) {
            case ScreeningContract.Opened _ -> take(said, new OpenScreening());
            case ScreeningContract.Cleared e ->
                    take(said, new PassScreening(e.pass() == ScreeningPass.VITALS, e.answeredAt()));
            case ScreeningContract.Referred _ -> take(said, new ReferToDoctor());
            case ScreeningContract.Deferred e -> take(said, new Defer(e.earliestDate()));
            case ScreeningContract.Declined _ -> take(said, new Decline());
            case ScreeningContract.VitalsAccepted _ -> take(said, new AcceptVitals());
            case ScreeningContract.EffectRecorded e -> take(said, new RecordEffect(e.day()));
            case ScreeningContract.RedFlagRaised e -> tasks.raise(e);
            case ScreeningContract.TaskRaised e -> tasks.raise(e);
            case ScreeningContract.TaskSettled e -> tasks.settle(e);
        }
    }

    private void take(ScreeningContract said, BookingCommand command) {
        Outcome outcome = desk.take(Order.of(said.bookingId(), Actor.SYSTEM), command);
        switch (outcome) {
            case Outcome.Done _ -> {}
            case Outcome.Refused refused ->
                    LOG.info(
                            "booking {} refuses {}: {}",
                            said.bookingId(),
                            command.getClass().getSimpleName(),
                            refused.refusal().reason());
            case Outcome.NoSuchBooking _,
                    Outcome.NoSuchPatient _,
                    Outcome.HoldGone _,
                    Outcome.Stale _ ->
                    throw new IllegalStateException(
                            "screening speaks of booking %s: %s"
                                    .formatted(
                                            said.bookingId(), outcome.getClass().getSimpleName()));
        }
    }
}
