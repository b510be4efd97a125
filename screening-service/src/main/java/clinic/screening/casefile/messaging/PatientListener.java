package clinic.screening.casefile.messaging;

import clinic.common.contract.Envelope;
import clinic.common.contract.PatientContract;
import clinic.common.contract.Topics;
import clinic.common.inbox.TopicListener;
import clinic.screening.casefile.CaseDesk;
import clinic.screening.patient.Patients;
import org.springframework.stereotype.Component;

/// Hears who patients are, and that they are to be forgotten.
@Component
class PatientListener implements TopicListener {
    private final Patients patients;
    private final CaseDesk desk;

    PatientListener(Patients patients, CaseDesk desk) {
        this.patients = patients;
        this.desk = desk;
    }

    @Override
    public String topic() {
        return Topics.PATIENTS;
    }

    @Override
    public boolean gapless() {
        return false;
    }

    @Override
    public void on(Envelope envelope) {
        if (envelope.data() instanceof PatientContract event) {
            switch (event) {
                case PatientContract.ContactChanged changed -> {
                    boolean known = patients.lockPlace(changed.patientId());
                    patients.keep(changed);
                    if (!known) {
                        desk.patientHeardOf(changed.patientId());
                    }
                }
                case PatientContract.Erased erased -> patients.erase(erased.patientId());
            }
        }
    }
}
