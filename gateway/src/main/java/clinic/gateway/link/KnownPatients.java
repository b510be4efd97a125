package clinic.gateway.link;

import clinic.common.contract.Envelope;
import clinic.common.contract.PatientContract.ContactChanged;
import clinic.common.contract.PatientContract.Erased;
import clinic.common.contract.Topics;
import clinic.common.inbox.TopicListener;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        onAll(List.of(event));
    }

    @Override
    public void onAll(List<Envelope> events) {
        Map<UUID, LocalDate> known = new LinkedHashMap<>();
        for (Envelope event : events) {
            switch (event.data()) {
                case ContactChanged contact -> known.put(contact.patientId(), contact.birthDate());
                case Erased gone -> {
                    known.remove(gone.patientId());
                    birthDates.forget(gone.patientId());
                    links.eraseOf(gone.patientId());
                }
                default -> {}
            }
        }
        birthDates.remember(known);
    }

    /// The topic is compacted.
    @Override
    public boolean gapless() {
        return false;
    }
}
