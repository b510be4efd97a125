package clinic.notification.visit;

import clinic.notification.message.domain.Visit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The visits that were heard of.
public interface Visits {

    Optional<Visit> find(UUID bookingId);

    /// The patient's visits, the next one to come first.
    List<Visit> ofPatient(UUID patientId);

    /// Writes what is known now over what was.
    void save(Visit visit);
}
