package clinic.gateway.link;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// Recognises birth dates without knowing them.
interface BirthDates {

    void remember(Map<UUID, LocalDate> byPatient);

    Match compare(UUID patientId, LocalDate birthDate);

    void forget(UUID patientId);

    enum Match {
        RIGHT,
        WRONG,
        /// The patient was never heard of, or was erased.
        UNKNOWN
    }
}
