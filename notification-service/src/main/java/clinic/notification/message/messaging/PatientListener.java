package clinic.notification.message.messaging;

import static java.util.stream.Collectors.toMap;

import clinic.common.contract.Envelope;
import clinic.common.contract.PatientContract;
import clinic.common.contract.Topics;
import clinic.common.inbox.TopicListener;
import clinic.notification.announcing.ContractWords;
import clinic.notification.message.MessageDesk;
import clinic.notification.message.domain.Verdict.Why;
import clinic.notification.patient.Patient;
import clinic.notification.patient.Patients;
import org.springframework.stereotype.Component;

/// Hears how patients are reached. Keeps neither name nor birth date: no message needs them.
@Component
class PatientListener implements TopicListener {
    private final Patients patients;
    private final MessageDesk desk;

    PatientListener(Patients patients, MessageDesk desk) {
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
    public void on(Envelope event) {
        if (event.data() instanceof PatientContract said) {
            switch (said) {
                case PatientContract.ContactChanged contact -> heard(contact);
                case PatientContract.Erased erased -> {
                    patients.lock(erased.patientId());
                    desk.dropAllOfPatient(erased.patientId(), Why.NO_LONGER_NEEDED);
                    patients.erase(erased.patientId(), event.time());
                }
            }
        }
    }

    private void heard(PatientContract.ContactChanged contact) {
        patients.heard(
                new Patient(
                        contact.patientId(),
                        contact.phone(),
                        contact.email(),
                        contact.timeZone(),
                        contact.locale(),
                        contact.channels().stream().map(ContractWords::channel).toList(),
                        null,
                        null));
        patients.drivers(
                contact.patientId(),
                contact.drivers().stream()
                        .collect(
                                toMap(
                                        PatientContract.NamedDriver::bookingId,
                                        PatientContract.NamedDriver::name,
                                        (_, last) -> last)));
    }
}
