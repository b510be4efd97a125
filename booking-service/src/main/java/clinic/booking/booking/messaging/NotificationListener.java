package clinic.booking.booking.messaging;

import clinic.booking.booking.Heard;
import clinic.booking.worklist.Worklist;
import clinic.booking.worklist.WorklistKind;
import clinic.common.contract.Envelope;
import clinic.common.contract.NotificationContract;
import clinic.common.contract.NotificationContract.Reply;
import clinic.common.contract.NotificationContract.SkipReason;
import clinic.common.contract.Topics;
import clinic.common.inbox.TopicListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What became of messages: the timeline shows it, and where a message does not reach a patient
/// somebody must call.
@Component
class NotificationListener implements TopicListener {

    /// When a call in place of a message should be made.
    private static final Duration CALL_WITHIN = Duration.ofHours(24);

    private final Heard heard;
    private final Worklist worklist;

    NotificationListener(Heard heard, Worklist worklist) {
        this.heard = heard;
        this.worklist = worklist;
    }

    @Override
    public String topic() {
        return Topics.NOTIFICATIONS;
    }

    @Override
    public void on(Envelope event) {
        if (!(event.data() instanceof NotificationContract said)) {
            throw new IllegalArgumentException(event.type() + " on " + Topics.NOTIFICATIONS);
        }
        Instant at = event.time();
        switch (said) {
            case NotificationContract.Sent e -> note(e.bookingId(), at, "Message sent", e.kind());
            case NotificationContract.Failed e -> {
                note(e.bookingId(), at, "Message could not be delivered", e.kind());
                raise(e.bookingId(), e.patientId(), WorklistKind.MESSAGE_FAILED, event);
            }
            case NotificationContract.OptedOut e ->
                    raise(e.bookingId(), e.patientId(), WorklistKind.OPTED_OUT, event);
            case NotificationContract.Replied e -> replied(e, event);
            case NotificationContract.Skipped e -> {
                if (e.why() == SkipReason.NO_CHANNEL) {
                    // one call serves all messages that have no way to the patient
                    worklist.raise(
                            e.bookingId(),
                            e.patientId(),
                            WorklistKind.NO_CHANNEL,
                            event.time().plus(CALL_WITHIN));
                }
            }
            case NotificationContract.Scheduled _, NotificationContract.LinkMinted _ -> {}
        }
    }

    private void replied(NotificationContract.Replied said, Envelope event) {
        heard.note(
                said.bookingId(),
                event.time(),
                "notification",
                switch (said.reply()) {
                    case CONFIRM -> "The patient says they will come";
                    case RESCHEDULE -> "The patient asks for another time";
                });
        if (said.reply() == Reply.RESCHEDULE) {
            raise(said.bookingId(), said.patientId(), WorklistKind.WANTS_TO_RESCHEDULE, event);
        }
    }

    private void note(UUID bookingId, Instant at, String what, String kind) {
        String words = kind.toLowerCase(Locale.ROOT).replace('_', ' ');
        heard.note(bookingId, at, "notification", what + ": " + words);
    }

    private void raise(
            @Nullable UUID bookingId, UUID patientId, WorklistKind kind, Envelope event) {
        worklist.raise(
                new Worklist.Task(
                        bookingId,
                        patientId,
                        kind,
                        kind.role(),
                        false,
                        event.time().plus(CALL_WITHIN),
                        kind.what(),
                        event.id()));
    }
}
