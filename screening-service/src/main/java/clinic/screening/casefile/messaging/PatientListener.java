package clinic.screening.casefile.messaging;

import clinic.common.contract.Envelope;
import clinic.common.contract.PatientContract.ContactChanged;
import clinic.common.contract.PatientContract.Erased;
import clinic.common.contract.Topics;
import clinic.common.inbox.TopicListener;
import clinic.common.outbox.Causation;
import clinic.screening.casefile.CaseDesk;
import clinic.screening.patient.Patients;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
        onAll(List.of(envelope));
    }

    /// Many come at once where patients are imported.
    @Override
    public void onAll(List<Envelope> events) {
        List<Envelope> contacts = new ArrayList<>();
        for (Envelope event : events) {
            switch (event.data()) {
                case ContactChanged _ -> contacts.add(event);
                case Erased erased -> {
                    hear(contacts);
                    contacts.clear();
                    patients.erase(erased.patientId());
                }
                default -> {}
            }
        }
        hear(contacts);
    }

    private void hear(List<Envelope> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        Map<UUID, ContactChanged> latest = new LinkedHashMap<>();
        contacts.forEach(event -> latest.put(event.key(), (ContactChanged) event.data()));
        Set<UUID> known = patients.lockPlaces(latest.keySet());
        patients.keep(latest.values());
        for (Envelope event : contacts) {
            if (known.add(event.key())) {
                Causation.by(event).during(() -> desk.patientHeardOf(event.key()));
            }
        }
    }
}
