package clinic.notification.sending;

import clinic.common.contract.NotificationContract;
import clinic.notification.announcing.Announcements;
import clinic.notification.announcing.ContractWords;
import clinic.notification.message.MessageDesk;
import clinic.notification.message.Messages;
import clinic.notification.message.Outgoing;
import clinic.notification.message.Outgoing.Claim;
import clinic.notification.message.Posting;
import clinic.notification.message.StoredMessage;
import clinic.notification.message.StoredMessage.State;
import clinic.notification.message.domain.Verdict;
import clinic.notification.message.domain.Verdict.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes one letter at a time from claim to outcome: claimed in one transaction, handed over in
/// none, its outcome written in another.
///
/// A sender that dies between the provider's yes and the second transaction leaves a claim that
/// runs out; the letter is then handed over again under the same provider key. That is the worst
/// that can happen: the same key twice, never a letter lost.
@Service
class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    /// The provider was away until the letter was of no use: that is a failure, and no skipping.
    private static final Set<Why> TOO_LATE =
            EnumSet.of(Why.VISIT_PASSED, Why.TOO_LATE_AFTER_QUIET_HOURS);

    private final Messages messages;
    private final Outgoing outgoing;
    private final Posting posting;
    private final MessageDesk desk;
    private final Announcements announcements;
    private final Handover handover;
    private final TransactionTemplate transaction;
    private final SendingProperties properties;
    private final Clock clock;

    Sending(
            Messages messages,
            Outgoing outgoing,
            Posting posting,
            MessageDesk desk,
            Announcements announcements,
            Handover handover,
            TransactionTemplate transaction,
            SendingProperties properties,
            Clock clock) {
        this.messages = messages;
        this.outgoing = outgoing;
        this.posting = posting;
        this.desk = desk;
        this.announcements = announcements;
        this.handover = handover;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /// @return false where nothing waits
    boolean sendNext() {
        Next next = Objects.requireNonNull(transaction.execute(_ -> take()));
        next.toSend().ifPresent(this::send);
        return next.found();
    }

    /// @param toSend empty where nothing waits, or where what came up is not to go now
    private record Next(boolean found, Optional<Claim> toSend) {}

    private Next take() {
        return outgoing.claim(clock.instant(), properties.claim())
                .map(claim -> new Next(true, stillGood(claim)))
                .orElseGet(() -> new Next(false, Optional.empty()));
    }

    private Optional<Claim> stillGood(Claim claim) {
        StoredMessage message = messages.lock(claim.messageId()).orElseThrow();
        Instant now = clock.instant();
        return switch (posting.lookAgain(message, now)) {
            case Verdict.Send _ -> Optional.of(claim);
            case Verdict.Postpone later -> {
                messages.postpone(message.id(), later.until(), later.why());
                outgoing.again(claim, later.until());
                yield Optional.empty();
            }
            case Verdict.Skip skip -> {
                if (triedInVain(claim) && TOO_LATE.contains(skip.why())) {
                    fail(message);
                } else {
                    desk.skip(message, skip.why());
                }
                yield Optional.empty();
            }
        };
    }

    private static boolean triedInVain(Claim claim) {
        return claim.round() > 0 || claim.position() > 0;
    }

    private void send(Claim claim) {
        Outcome outcome = handover.tryOnce(claim.letter(), claim.messageId().toString());
        transaction.executeWithoutResult(
                _ ->
                        messages.lock(claim.messageId())
                                .filter(message -> message.state() == State.QUEUED)
                                .ifPresent(message -> settle(message, claim, outcome)));
    }

    private void settle(StoredMessage message, Claim claim, Outcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case TAKEN -> sent(message, claim, now);
            case REFUSED -> nextChannel(message, claim, now);
            case FAILED -> {
                Claim tried = claim.afterRound();
                if (tried.round() < properties.rounds()) {
                    outgoing.again(tried, now.plus(pause(tried.round())));
                } else {
                    nextChannel(message, claim, now);
                }
            }
            case LEFT_ALONE -> outgoing.again(claim, now.plus(properties.breaker().openFor()));
        }
    }

    private void sent(StoredMessage message, Claim claim, Instant now) {
        messages.sent(message.id(), claim.letter().channel(), now);
        outgoing.remove(message.id());
        announcements.tell(
                new NotificationContract.Sent(
                        message.bookingId(),
                        message.patientId(),
                        message.id(),
                        message.plan().kind().name(),
                        ContractWords.channel(claim.letter().channel())));
        LOG.info(
                "booking {}: {} sent by {}",
                message.bookingId(),
                message.plan().kind(),
                claim.letter().channel());
    }

    private void nextChannel(StoredMessage message, Claim claim, Instant now) {
        if (claim.hasAnotherChannel()) {
            outgoing.again(claim.onNextChannel(), now);
        } else {
            fail(message);
        }
    }

    /// Somebody must call: the booking service puts it on the worklist.
    private void fail(StoredMessage message) {
        outgoing.remove(message.id());
        messages.failed(message.id());
        announcements.tell(
                new NotificationContract.Failed(
                        message.bookingId(),
                        message.patientId(),
                        message.id(),
                        message.plan().kind().name()));
        LOG.warn("booking {}: no channel took {}", message.bookingId(), message.plan().kind());
    }

    private Duration pause(int round) {
        return properties.roundPause().multipliedBy(1L << (round - 1));
    }
}
