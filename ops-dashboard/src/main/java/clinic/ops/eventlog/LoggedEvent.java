package clinic.ops.eventlog;

import clinic.common.contract.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the event log.
///
/// @param type the CloudEvents type, `clinic.booking.requested.v1`
/// @param source the service that said it
/// @param sequence the version of the thing named by the key, per topic
/// @param time when it became true
/// @param receivedAt when it was heard here, by this service's clock
public record LoggedEvent(
        UUID id,
        String topic,
        UUID key,
        String type,
        String source,
        long sequence,
        Instant time,
        Instant receivedAt,
        UUID correlationId,
        @Nullable UUID causationId,
        Gist gist) {

    public static LoggedEvent heard(Envelope envelope, Instant receivedAt) {
        return new LoggedEvent(
                envelope.id(),
                envelope.type().topic(),
                envelope.key(),
                envelope.type().type(),
                envelope.source(),
                envelope.sequence(),
                envelope.time(),
                receivedAt,
                envelope.correlationId(),
                envelope.causationId(),
                Gist.of(envelope.data()));
    }

    /// How long it was under way; never negative, though two clocks may disagree.
    public Duration underWay() {
        Duration between = Duration.between(time, receivedAt);
        return between.isNegative() ? Duration.ZERO : between;
    }
}
