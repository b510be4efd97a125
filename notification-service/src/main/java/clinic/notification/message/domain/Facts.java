package clinic.notification.message.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What holds at the moment a message would go out.
///
/// @param visit empty where the booking was not heard of yet
/// @param routineSent when the patient was last sent routine messages, this message left out; those
///     within the week of the caps are enough
public record Facts(
        Optional<Visit> visit,
        Screening screening,
        Recipient recipient,
        List<Instant> routineSent) {

    public Facts {
        routineSent = List.copyOf(routineSent);
    }
}
