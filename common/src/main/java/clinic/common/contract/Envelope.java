package clinic.common.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event as it travels: the CloudEvents 1.0 attributes, our extensions, and the data.
///
/// @param id UUIDv7, the same in every redelivery
/// @param source the service that said it, `/booking-service`
/// @param time when it became true
/// @param sequence the version of the thing named by the key: 1, 2, 3 … per topic and key
/// @param correlationId the id of the request or event that began the whole chain
/// @param causationId the event that led to this one, where one did
/// @param traceparent W3C trace context, where there was one
public record Envelope(
        UUID id,
        String source,
        Instant time,
        long sequence,
        UUID correlationId,
        @Nullable UUID causationId,
        @Nullable String traceparent,
        ContractEvent data) {

    public UUID key() {
        return data.key();
    }

    public ContractType type() {
        return ContractType.of(data);
    }
}
