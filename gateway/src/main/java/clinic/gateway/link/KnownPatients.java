package clinic.gateway.link;

import clinic.common.contract.Envelope;
import clinic.common.contract.PatientContract;
import clinic.common.contract.PatientContract.ContactChanged;
import clinic.common.contract.PatientContract.Erased;
import clinic.common.contract.Topics;
import clinic.common.inbox.TopicListener;
import org.springframework.stereotype.Component;

/// Keeps of each patient what recognises the birth date, and nothing else.
@Component
class KnownPatients implements TopicListener {
    private final BirthDates birthDates;
    private final PatientLinks links;

    KnownPatients(BirthDates birthDates, PatientLinks links) {
        this.birthDates = birthDates;
        this.links = links;
    }

    @Override
    public String topic() {
        return Topics.PATIENTS;
    }

    @Override
    public void on(Envelope event) {
        if (event.data() instanceof PatientContract patient) {
            hear(patient);
        }
    }

    private void hear(PatientContract patient) {
        switch (patient) {
            case ContactChanged known -> birthDates.remember(known.patientId(), known.birthDate());
            case Erased gone -> {
                birthDates.forget(gone.patientId());
                links.eraseOf(gone.patientId());
            }
        }
    }

    /// The topic is compacted.
    @Override
    public boolean gapless() {
        return false;
    }
}
