package clinic.notification.preferences;

import clinic.notification.patient.Patient;
import clinic.notification.patient.Patients;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a patient wishes to be reached: the one way in for page and API.
@Service
class Choosing {
    private final Patients patients;
    private final OptingOut optingOut;

    Choosing(Patients patients, OptingOut optingOut) {
        this.patients = patients;
        this.optingOut = optingOut;
    }

    Optional<Patient> current(UUID patientId) {
        return patients.find(patientId);
    }

    /// @param stopped true drops all that waits; false lets later messages go out again
    /// @return empty where there is no such patient
    @Transactional
    Optional<Patient> choose(
            UUID patientId, Patient.Chosen chosen, boolean stopped, @Nullable UUID bookingId) {
        return patients.lock(patientId)
                .flatMap(
                        known -> {
                            patients.choose(patientId, chosen);
                            if (stopped) {
                                optingOut.stop(patientId, bookingId);
                            } else {
                                patients.resume(patientId);
                            }
                            return patients.find(patientId);
                        });
    }
}
