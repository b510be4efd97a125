package clinic.notification.message.domain;

import clinic.notification.message.domain.Verdict.Postpone;
import clinic.notification.message.domain.Verdict.Send;
import clinic.notification.message.domain.Verdict.Skip;
import clinic.notification.message.domain.Verdict.Wait;
import clinic.notification.message.domain.Verdict.Why;
import java.time.Instant;
import java.util.Optional;

/// Looks again, when a message's time has come, whether it may go out. The world has moved since it
/// was planned.
public final class Firing {

    private final FiringRules rules;

    public Firing(FiringRules rules) {
        this.rules = rules;
    }

    public Verdict decide(MessagePlan planned, Facts facts, Instant now) {
        return switch (facts.recipient()) {
            case Recipient.Erased _ -> new Skip(Why.NO_LONGER_NEEDED);
            case Recipient.Unheard _ -> unheard(planned, now);
            case Recipient.Known known when known.stopped() -> new Skip(Why.OPTED_OUT);
            case Recipient.Known known ->
                    facts.visit()
                            .map(visit -> decide(planned, facts, visit, known, now))
                            .orElseGet(() -> unheard(planned, now));
        };
    }

    private Verdict decide(
            MessagePlan planned, Facts facts, Visit visit, Recipient.Known known, Instant now) {
        if (planned.kind().boundToSlot() && planned.revision() != visit.revision()) {
            return new Skip(Why.SUPERSEDED);
        }
        if (now.isBefore(planned.due())) {
            return new Postpone(planned.due(), Wait.NOT_DUE);
        }
        StillNeeded needed = new StillNeeded(visit, facts.screening(), now);
        if (planned.kind() == MessageKind.RESCREEN && mayStillOpen(planned, needed, now)) {
            return lookAgain(now);
        }
        Optional<Why> against = needed.against(planned.kind());
        if (against.isPresent()) {
            return new Skip(against.get());
        }
        if (now.isAfter(planned.usefulUntil())) {
            return new Skip(Why.NO_LONGER_NEEDED);
        }
        if (known.channels().isEmpty()) {
            return new Skip(Why.NO_CHANNEL);
        }
        return when(planned, facts, known, now);
    }

    private Verdict when(MessagePlan planned, Facts facts, Recipient.Known known, Instant now) {
        boolean capped = planned.kind().messageClass() == MessageClass.ROUTINE;
        Instant room = capped ? rules.caps().room(now, known.zone(), facts.routineSent()) : now;
        Instant at = rules.quietHours().awake(room, known.zone());
        if (!at.isAfter(now)) {
            return new Send(known.channels());
        }
        boolean byCap = room.isAfter(now);
        if (at.isAfter(planned.usefulUntil())) {
            return new Skip(byCap ? Why.FREQUENCY_CAP : Why.TOO_LATE_AFTER_QUIET_HOURS);
        }
        return new Postpone(at, byCap ? Wait.FREQUENCY_CAP : Wait.QUIET_HOURS);
    }

    /// The screening service opens the re-screen at the hour this message is due, so its word may
    /// be a moment behind.
    private boolean mayStillOpen(MessagePlan planned, StillNeeded needed, Instant now) {
        return needed.visit().course() instanceof Course.Ahead
                && now.isBefore(needed.visit().slot().start())
                && !needed.answersMissing()
                && now.isBefore(planned.due().plus(rules.rescreenOpensWithin()));
    }

    /// Topics run beside each other; but what is never heard is not waited for without end.
    private Verdict unheard(MessagePlan planned, Instant now) {
        return now.isAfter(planned.usefulUntil()) ? new Skip(Why.NO_LONGER_NEEDED) : lookAgain(now);
    }

    private Verdict lookAgain(Instant now) {
        return new Postpone(now.plus(rules.lookAgain()), Wait.NOT_HEARD_YET);
    }
}
