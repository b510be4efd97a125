package clinic.ops.deadletter;

import clinic.common.contract.ContractType;
import clinic.common.contract.Topics;
import clinic.common.inbox.LetterStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An event that a service could not apply and has set aside, as that service announced it.
///
/// @param id of the letter, the same in every redelivery
/// @param parkedBy the service that could not apply it
/// @param number of the letter there; absent where the announcement was broken
/// @param topic where the event came from
/// @param type the event's CloudEvents type; absent where it could not even be read
/// @param key the event's key as it stood on the record, so a poisoned one is shown as it is
/// @param reason what went wrong, in one line
/// @param parkedAt by the clock of the service that parked it
/// @param state PARKED while somebody must look at it; then what was done
/// @param settledAt absent while it is parked
public record ParkedLetter(
        String id,
        String parkedBy,
        @Nullable Long number,
        String topic,
        @Nullable String type,
        String key,
        String reason,
        Instant parkedAt,
        LetterStatus state,
        @Nullable Instant settledAt) {

    /// Those who keep letters, under the names by which the gateway finds them.
    private static final Set<String> KEEPERS =
            Set.of("booking", "screening", "notification", "ops", "gateway");

    /// The booking it is about, as far as the key says so.
    public Optional<String> bookingId() {
        boolean keyedByPatient =
                topic.equals(Topics.PATIENTS)
                        || Optional.ofNullable(type)
                                .flatMap(ContractType::named)
                                .filter(t -> t == ContractType.NOTIFICATION_OPTED_OUT)
                                .isPresent();
        return keyedByPatient || key.isEmpty() ? Optional.empty() : Optional.of(key);
    }

    /// The name in `/ops/dead-letters/{name}` under which something can be done about it.
    public Optional<String> keeper() {
        return Optional.of(parkedBy.replaceFirst("-(service|dashboard)$", ""))
                .filter(name -> number != null && KEEPERS.contains(name));
    }
}
