package clinic.notification.visit;

import clinic.notification.message.domain.Screening;
import java.util.UUID;

/// What was heard of the screenings.
public interface Screenings {

    /// @return `Screening#UNHEARD` where nothing was
    Screening of(UUID bookingId);

    void save(UUID bookingId, Screening screening);
}
