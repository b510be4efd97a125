package clinic.ops.deadletter;

import clinic.common.contract.ContractType;
import clinic.common.contract.Topics;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An event that a service could not apply and has set aside, as that service announced it.
///
/// @param id of the letter, the same in every redelivery
/// @param parkedBy the service that could not apply it
/// @param topic where the event came from
/// @param type the event's CloudEvents type; absent where it could not even be read
/// @param key the event's key as it stood on the record, so a poisoned one is shown as it is
/// @param reason what went wrong, in one line
/// @param parkedAt by the clock of the service that parked it
public record ParkedLetter(
        String id,
        String parkedBy,
        String topic,
        @Nullable String type,
        String key,
        String reason,
        Instant parkedAt) {

    /// The booking it is about, as far as the key says so.
    public Optional<String> bookingId() {
        boolean keyedByPatient =
                topic.equals(Topics.PATIENTS)
                        || Optional.ofNullable(type)
                                .flatMap(ContractType::named)
                                .filter(t -> t == ContractType.NOTIFICATION_OPTED_OUT)
                                .isPresent();
        return keyedByPatient ? Optional.empty() : Optional.of(key);
    }
}
