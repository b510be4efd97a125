package clinic.notification.message;

import clinic.notification.message.domain.Channel;
import clinic.notification.message.domain.MessageKind;
import clinic.notification.message.domain.Verdict.Wait;
import clinic.notification.message.domain.Verdict.Why;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The message log, and what is still to come. Every change names the state it starts from.
public interface Messages {

    /// @param cause the event it follows from
    /// @return false where that event had planned this kind already
    boolean plan(StoredMessage message, UUID cause, Instant now);

    Optional<StoredMessage> find(UUID id);

    /// As `find`; waits until nobody else has the message in hand.
    Optional<StoredMessage> lock(UUID id);

    /// Planned or queued, and not just being handed to a provider; locked.
    List<StoredMessage> waitingFor(UUID bookingId);

    List<StoredMessage> waitingForPatient(UUID patientId);

    /// When the patient was sent, or is about to be sent, messages of these kinds.
    ///
    /// @param except this message is not counted
    List<Instant> sentSince(UUID patientId, List<MessageKind> kinds, Instant since, UUID except);

    void postpone(UUID id, Instant until, Wait why);

    /// Makes a planned message due now.
    void expedite(UUID id, Instant now);

    void queued(UUID id, String providerKey);

    void sent(UUID id, Channel channel, Instant at);

    void failed(UUID id);

    void skipped(UUID id, Why why);
}
