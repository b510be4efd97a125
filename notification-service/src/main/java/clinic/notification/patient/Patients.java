package clinic.notification.patient;

import clinic.notification.message.domain.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The patients that were heard of.
public interface Patients {

    /// Empty where nothing was heard, or everything was erased.
    Optional<Patient> find(UUID id);

    /// As `find`, and nobody else decides about this patient until the transaction ends.
    Optional<Patient> lock(UUID id);

    /// What decides whether and when to write to this patient.
    Recipient recipient(UUID id);

    List<Patient> byPhone(String phone);

    /// Writes contact details over what was known; what was chosen here stays where the new details
    /// do not differ in it.
    void heard(Patient contact);

    void choose(UUID id, Patient.Chosen chosen);

    /// @return true where it was not so already
    boolean stop(UUID id, Instant at);

    void resume(UUID id);

    /// Wipes everything but the id, so that a late message knows it has nobody to go to.
    void erase(UUID id, Instant at);

    /// Who drives, per booking of this patient; replaces what was known.
    void drivers(UUID patientId, Map<UUID, String> nameByBooking);

    Optional<String> driver(UUID bookingId);
}
